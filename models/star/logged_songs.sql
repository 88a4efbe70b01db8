-- One title, artist and length as the log spells them, and what they were matched to.
-- apply: upsert
-- key: logged_song_id
-- unique: song_key
-- prune: plays(logged_song_id)
-- references: song_id -> songs.song_id, artist_id -> artists.artist_id
-- column: logged_song_id integer – number in this warehouse; another one may number differently
-- column: song_key bigint – 60 bits of an md5 over title, artist and length
-- column: title varchar – as logged, repaired
-- column: artist varchar – as logged, repaired
-- column: seconds double precision – length
-- column: song_id varchar – of songs: what it was matched to
-- column: artist_id varchar – of artists: the matched song's artist
-- column: match varchar – title+artist+length, title+artist or inferred

with last_known as (
    select coalesce(max(logged_song_id), 0) as logged_song_id
    from logged_songs
),

-- Keys alone are sorted faster than whole rows.
numbered as (
    select song_key, row_number() over (order by song_key) as place
    from logged_song_matches
    where song_key not in (select logged_songs.song_key from logged_songs)
)

select
    coalesce(
        logged_songs.logged_song_id,
        cast(last_known.logged_song_id + numbered.place as integer)
    ) as logged_song_id,
    logged_song_matches.song_key,
    logged_song_matches.title,
    logged_song_matches.artist,
    logged_song_matches.seconds,
    logged_song_matches.song_id,
    logged_song_matches.artist_id,
    logged_song_matches.match
from logged_song_matches
cross join last_known
left join numbered
    on logged_song_matches.song_key = numbered.song_key
left join logged_songs
    on logged_song_matches.song_key = logged_songs.song_key
where logged_songs.logged_song_id is null
    or logged_songs.logged_song_id in (select rematched_songs.logged_song_id from rematched_songs)
