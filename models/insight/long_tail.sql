-- How much of the listening do the most played songs make?
-- area: demand
-- counts: Plays in the period of the 1, 10, 100, 1,000 and 10,000 songs that were played most, as a
--   share of all plays; the last row is all songs. Steps that reach past the last song are left
--   out.
-- period: all
-- chart: line x=songs y=share
-- filters: level, gender, state, genre, device
-- key: songs
-- compare: share
-- column: songs integer songs – the most played ones, so many
-- column: plays integer plays – of these songs
-- column: share number % – of all plays
-- finding: The {top_songs|song|songs} played most make {share} % of all plays of {songs} songs.

with counted as (
    select logged_songs.song_id, sum(heard.plays) as plays
    from song_counts as heard
    inner join logged_songs
        on heard.logged_song_id = logged_songs.logged_song_id
    group by logged_songs.song_id
),

ranked as (
    select plays, row_number() over (order by plays desc, song_id) as place
    from counted
),

totals as (
    select count(*) as songs, cast(sum(plays) as bigint) as plays
    from counted
),

steps as (
    select 1 as songs
    union all
    select 10 as songs
    union all
    select 100 as songs
    union all
    select 1000 as songs
    union all
    select 10000 as songs
    union all
    select songs from totals where songs > 0
),

sums as (
    select steps.songs, cast(sum(ranked.plays) as bigint) as plays
    from (select distinct songs from steps) as steps
    inner join totals
        on steps.songs <= totals.songs
    inner join ranked
        on ranked.place <= steps.songs
    group by steps.songs
)

select
    sums.songs,
    sums.plays,
    100 * cast(sums.plays as double precision) / totals.plays as share
from sums
cross join totals
order by sums.songs

-- finding
select
    sums.songs as top_songs,
    100 * cast(sums.plays as double precision) / totals.plays as share,
    totals.songs
from sums
cross join totals
where sums.songs <= 100
order by sums.songs desc
limit 1
