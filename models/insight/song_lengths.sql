-- How long are the songs that are played, and how many hours do they make?
-- area: demand
-- counts: Plays in the period by the length of the song as logged, in whole minutes, and the hours
--   that these songs last. It is the song's length, not the time listened.
-- period: all
-- chart: bar y=minutes x=plays
-- filters: level, gender, state, genre, device
-- key: minutes
-- compare: plays, hours
-- column: minutes text – length of the song, from and up to
-- column: plays integer plays – of songs of that length
-- column: share number % – of all plays
-- column: hours number hours – that these songs last
-- rows: plays – every play
-- finding: {hours} hours in all; a song played lasts {seconds} seconds on average.

with heard as (
    select
        logged_songs.seconds,
        case
            when logged_songs.seconds >= 600 then 10
            else cast(floor(logged_songs.seconds / 60) as integer)
        end as from_minute,
        counted.plays
    from song_counts as counted
    inner join logged_songs
        on counted.logged_song_id = logged_songs.logged_song_id
),

lengths as (
    select
        from_minute,
        case
            when from_minute = 10 then '10 and more'
            else cast(from_minute as varchar) || ' to ' || cast(from_minute + 1 as varchar)
        end as minutes,
        cast(sum(plays) as bigint) as plays,
        sum(plays * cast(round(seconds * 100000) as bigint)) as hundred_thousandths
    from heard
    group by from_minute
)

select
    minutes,
    plays,
    100 * cast(plays as double precision) / sum(plays) over () as share,
    cast(hundred_thousandths as double precision) / 360000000 as hours
from lengths
order by from_minute

-- rows
select
    lengths.minutes,
    period_plays.start_time,
    logged_users.user_id,
    logged_songs.title as song,
    logged_songs.artist,
    logged_songs.seconds
from period_plays
inner join logged_users
    on period_plays.logged_user_id = logged_users.logged_user_id
inner join logged_songs
    on period_plays.logged_song_id = logged_songs.logged_song_id
inner join lengths
    on lengths.from_minute = case
        when logged_songs.seconds >= 600 then 10
        else cast(floor(logged_songs.seconds / 60) as integer)
    end
order by period_plays.start_time, period_plays.session_id, period_plays.item_in_session

-- finding
select
    cast(sum(hundred_thousandths) as double precision) / 360000000 as hours,
    cast(sum(hundred_thousandths) as double precision) / 100000 / sum(plays) as seconds
from lengths
