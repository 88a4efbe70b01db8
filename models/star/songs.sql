-- One song: of the catalogue, or inferred from plays because the catalogue lacks it.
-- apply: upsert
-- key: song_id
-- prune: logged_songs(song_id), catalogue(song_id)
-- references: artist_id -> artists.artist_id
-- column: song_id varchar – an inferred one starts with SI
-- column: title varchar – of an inferred song the first spelling logged, in byte order
-- column: artist_id varchar – of artists
-- column: year integer – of release; null if unknown
-- column: duration double precision – seconds; of an inferred song the shortest length logged
-- column: in_catalogue boolean – false for one that is inferred from plays

select
    song_id,
    title,
    artist_id,
    nullif(year, 0) as year,
    duration,
    true as in_catalogue
from catalogue
where song_id in (select changed_songs.song_id from changed_songs)

union all

select
    logged_songs.song_id,
    min(logged_songs.title) as title,
    min(logged_songs.artist_id) as artist_id,
    cast(null as integer) as year,
    min(logged_songs.seconds) as duration,
    false as in_catalogue
from logged_songs
where logged_songs.match = 'inferred'
    and logged_songs.song_id in (select changed_songs.song_id from changed_songs)
    and logged_songs.logged_song_id in (select song_months.logged_song_id from song_months)
group by logged_songs.song_id
