-- Who listens to one song, where, when, and to what else?
-- area: demand
-- counts: Plays of one song in the period and the people who played it, in all and by level,
--   gender, state, weekday (1 = Monday, UTC) and hour (UTC); and the other songs that these people
--   played: `also played`, by how many of them did. The song is found by its id.
-- period: all
-- chart: table
-- filters: level, gender, state, device
-- parameter: song text '' – the song's id, of songs
-- parameter: top integer 5 – how many states and other songs
-- key: part, item
-- column: part text – what is looked at
-- column: item text – of the part
-- column: plays integer plays – in the period
-- column: listeners integer people – who played it
-- column: plays_per_listener number plays – a head
-- finding: “{song}” by {artist}: {plays|play|plays} by {listeners|listener|listeners},
--   {plays_per_listener} a head.

with others as (
    select
        logged_songs.song_id,
        count(*) as plays,
        count(distinct logged_users.user_id) as listeners
    from period_plays
    inner join logged_songs
        on period_plays.logged_song_id = logged_songs.logged_song_id
    inner join logged_users
        on period_plays.logged_user_id = logged_users.logged_user_id
    where logged_users.user_id in (select song_plays.user_id from song_plays)
        and logged_songs.song_id <> :song
    group by logged_songs.song_id
),

items as (
    select 1 as place, 'all' as part, 'all' as item, user_id from song_plays
    union all
    select 2 as place, 'level' as part, level as item, user_id from song_plays
    union all
    select 3 as place, 'gender' as part, gender as item, user_id from song_plays
    union all
    select 4 as place, 'state' as part, state as item, user_id from song_plays
    union all
    select 5 as place, 'weekday' as part, cast(iso_weekday(start_time) as varchar) as item, user_id
    from song_plays
    union all
    select
        6 as place,
        'hour' as part,
        lpad(cast(extract(hour from start_time) as varchar), 2, '0') as item,
        user_id
    from song_plays
),

counted as (
    select
        place,
        part,
        coalesce(item, 'unknown') as item,
        count(*) as plays,
        count(distinct user_id) as listeners,
        count(*) as weight
    from items
    group by place, part, coalesce(item, 'unknown')
    union all
    select
        7 as place,
        'also played' as part,
        songs.title || ' – ' || artists.name as item,
        sum(others.plays) as plays,
        max(others.listeners) as listeners,
        max(others.listeners) * 1000000 + sum(others.plays) as weight
    from others
    inner join songs
        on others.song_id = songs.song_id
    inner join artists
        on songs.artist_id = artists.artist_id
    group by songs.title || ' – ' || artists.name
),

ranked as (
    select
        place,
        part,
        item,
        plays,
        listeners,
        row_number() over (partition by part order by weight desc, item) as item_rank
    from counted
)

select
    part,
    item,
    plays,
    listeners,
    cast(plays as double precision) / nullif(listeners, 0) as plays_per_listener
from ranked
where item_rank <= :top
    or part in ('weekday', 'hour')
order by place, case when part in ('weekday', 'hour') then item end, item_rank

-- finding
select
    songs.title as song,
    artists.name as artist,
    ranked.plays,
    ranked.listeners,
    cast(ranked.plays as double precision) / nullif(ranked.listeners, 0) as plays_per_listener
from ranked
cross join songs
inner join artists
    on songs.artist_id = artists.artist_id
where ranked.part = 'all'
    and songs.song_id = :song
