-- How many plays find their song in the catalogue?
-- area: operations
-- counts: Plays in the period by how their song was found: by title, artist and length, by
--   title and artist, or not at all, so that song and artist are inferred from the log.
-- period: all
-- chart: bar y=match x=share
-- key: match
-- compare: plays, share
-- column: match text – title+artist+length, title+artist or inferred
-- column: plays integer plays – in the period
-- column: share number % – of all plays
-- column: songs integer songs – different ones
-- rows: plays – every play
-- finding: {found} of {plays|play|plays} found their song in the catalogue.

with heard as (
    select logged_songs.match, logged_songs.song_id, sum(counted.plays) as plays
    from song_counts as counted
    inner join logged_songs
        on counted.logged_song_id = logged_songs.logged_song_id
    group by logged_songs.match, logged_songs.song_id
),

matches as (
    select match, cast(sum(plays) as bigint) as plays, count(*) as songs
    from heard
    group by match
)

select
    match,
    plays,
    100 * cast(plays as double precision) / sum(plays) over () as share,
    songs
from matches
order by plays desc, match

-- rows
select
    logged_songs.match,
    period_plays.start_time,
    logged_songs.title as song,
    logged_songs.artist,
    logged_songs.seconds,
    logged_songs.song_id
from period_plays
inner join logged_songs
    on period_plays.logged_song_id = logged_songs.logged_song_id
order by period_plays.start_time, period_plays.session_id, period_plays.item_in_session

-- finding
select
    cast(sum(case when match <> 'inferred' then plays else 0 end) as bigint) as found,
    cast(sum(plays) as bigint) as plays
from matches
having sum(plays) > 0
