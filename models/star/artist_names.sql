-- One spelling of one artist, in the catalogue or in the log.
-- apply: upsert
-- key: artist_id, name
-- by: artist_id
-- prune: songs(artist_id)
-- references: artist_id -> artists.artist_id
-- column: artist_id varchar – of artists
-- column: name varchar – the spelling
-- column: match_name varchar – as match_text() compares it
-- column: catalogue_songs bigint – songs of the catalogue that use this spelling
-- column: is_shown boolean – the spelling that artists.name shows
--
-- Shown is the spelling that most catalogue songs use; among equals, and for inferred artists, the
-- first in byte order.

with spellings as (
    select artist_id, artist_name as name, 1 as catalogue_songs
    from catalogue
    where artist_id in (select changed_artists.artist_id from changed_artists)
    union all
    select logged_songs.artist_id, logged_songs.artist as name, 0 as catalogue_songs
    from logged_songs
    where logged_songs.artist_id in (select changed_artists.artist_id from changed_artists)
        and logged_songs.logged_song_id in (select song_months.logged_song_id from song_months)
),

counted as (
    select artist_id, name, sum(catalogue_songs) as catalogue_songs
    from spellings
    group by artist_id, name
)

select
    artist_id,
    name,
    match_text(name) as match_name,
    cast(catalogue_songs as bigint) as catalogue_songs,
    row_number() over (
        partition by artist_id
        order by catalogue_songs desc, name
    ) = 1 as is_shown
from counted
