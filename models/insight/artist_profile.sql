-- Who listens to one artist, to what, where, when, and to whom else?
-- area: demand
-- counts: Plays of one artist in the period and the people who played them, in all and by level,
--   gender, state, weekday (1 = Monday, UTC), hour (UTC) and song; and the other artists that these
--   people played: `also played`, by how many of them did. The artist is found by any spelling.
-- period: all
-- chart: table
-- filters: level, gender, state, device
-- parameter: artist text '' – the artist's name, such as Coldplay
-- parameter: top integer 5 – how many states, songs and other artists
-- key: part, item
-- column: part text – what is looked at
-- column: item text – of the part
-- column: plays integer plays – in the period
-- column: listeners integer people – who played it
-- column: plays_per_listener number plays – a head
-- finding: {artist}: {plays|play|plays} by {listeners|listener|listeners}, {plays_per_listener} a
--   head.

with others as (
    select
        logged_songs.artist_id,
        count(*) as plays,
        count(distinct logged_users.user_id) as listeners
    from period_plays
    inner join logged_songs
        on period_plays.logged_song_id = logged_songs.logged_song_id
    inner join logged_users
        on period_plays.logged_user_id = logged_users.logged_user_id
    where logged_users.user_id in (select artist_plays.user_id from artist_plays)
        and logged_songs.artist_id not in (select asked_artist.artist_id from asked_artist)
    group by logged_songs.artist_id
),

items as (
    select 1 as place, 'all' as part, 'all' as item, user_id from artist_plays
    union all
    select 2 as place, 'level' as part, level as item, user_id from artist_plays
    union all
    select 3 as place, 'gender' as part, gender as item, user_id from artist_plays
    union all
    select 4 as place, 'state' as part, state as item, user_id from artist_plays
    union all
    select 5 as place, 'weekday' as part, cast(iso_weekday(start_time) as varchar) as item, user_id
    from artist_plays
    union all
    select
        6 as place,
        'hour' as part,
        lpad(cast(extract(hour from start_time) as varchar), 2, '0') as item,
        user_id
    from artist_plays
    union all
    select 7 as place, 'song' as part, songs.title as item, artist_plays.user_id
    from artist_plays
    inner join songs
        on artist_plays.song_id = songs.song_id
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
        8 as place,
        'also played' as part,
        artists.name as item,
        others.plays,
        others.listeners,
        others.listeners * 1000000 + others.plays as weight
    from others
    inner join artists
        on others.artist_id = artists.artist_id
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
    artists.name as artist,
    ranked.plays,
    ranked.listeners,
    cast(ranked.plays as double precision) / nullif(ranked.listeners, 0) as plays_per_listener
from ranked
cross join asked_artist
inner join artists
    on asked_artist.artist_id = artists.artist_id
where ranked.part = 'all'
order by artists.artist_id
limit 1
