-- Figures that tell how much a set of logs looks like the classic small one; one row a figure.
-- Run it on two warehouses: sparkify query -f docs/realism.sql -w duckdb:FILE

with pages as (
    select logged_actions.page, count(*) as found
    from events
    inner join logged_actions
        on events.logged_action_id = logged_actions.logged_action_id
    where logged_actions.page in (
        'NextSong', 'Home', 'Login', 'Logout', 'Downgrade', 'Settings', 'Help', 'About', 'Upgrade',
        'Save Settings', 'Error', 'Submit Upgrade', 'Submit Downgrade'
    )
    group by logged_actions.page
),

hours as (
    select time.hour, count(*) as plays
    from songplays
    inner join time
        on songplays.start_time = time.start_time
    group by time.hour
),

weekdays as (
    select time.weekday, count(*) as plays, count(distinct time.date) as days
    from songplays
    inner join time
        on songplays.start_time = time.start_time
    group by time.weekday
),

players as (
    select user_id, count(*) as plays
    from songplays
    group by user_id
),

songs_played as (
    select logged_song_id, count(*) as plays
    from plays
    group by logged_song_id
),

ranked as (
    select plays, percent_rank() over (order by plays desc) as rank, sum(plays) over () as total
    from songs_played
),

figures as (
    select 10 as place, concat('of 100 events of the 13 shared pages: ', page) as figure, 100.0 * found / sum(found) over () as value
    from pages
    union all
    select 20, 'of 100 plays: logged as paid', 100.0 * avg(case when level = 'paid' then 1 else 0 end) from songplays
    union all
    select 21, 'of 100 users: women', 100.0 * avg(case when gender = 'F' then 1 else 0 end) from users
    union all
    select 22, 'of 100 events: of guests', 100.0 * avg(case when auth in ('Logged Out', 'Guest') then 1 else 0 end) * (select count(*) from page_events) / (select count(*) from events) from page_events
    union all
    select 30, 'events in a session: mean', avg(events) from sessions
    union all
    select 31, 'events in a session: median', quantile_disc(events, 0.5) from sessions
    union all
    select 32, 'events in a session: 90th of 100', quantile_disc(events, 0.9) from sessions
    union all
    select 33, 'events in a session: 99th of 100', quantile_disc(events, 0.99) from sessions
    union all
    select 34, 'events in a session: most', max(events) from sessions
    union all
    select 40, 'plays of a listener: mean', avg(plays) from players
    union all
    select 41, 'plays of a listener: median', quantile_disc(plays, 0.5) from players
    union all
    select 42, 'plays of a listener: 90th of 100', quantile_disc(plays, 0.9) from players
    union all
    select 43, 'plays of a listener: most', max(plays) from players
    union all
    select 50, 'busiest hour by the quietest', max(plays) / cast(min(plays) as double) from hours
    union all
    select 51, concat('plays on weekday ', weekday, ', of 100 on an average day'),
        100.0 * (plays / days) / ((select sum(plays) from weekdays) / (select sum(days) from weekdays))
    from weekdays
    union all
    select 60, 'of 100 plays: the song played most', 100.0 * max(plays) / sum(plays) from songs_played
    union all
    select 61, 'of 100 plays: the hundredth of the songs played most', 100.0 * sum(case when rank < 0.01 then plays else 0 end) / max(total) from ranked
    union all
    select 62, 'of 100 plays: the tenth of the songs played most', 100.0 * sum(case when rank < 0.1 then plays else 0 end) / max(total) from ranked
    union all
    select 63, 'seconds of a song played: mean', avg(seconds) from songplays
    union all
    select 64, 'of 100 plays: matched with the catalogue', 100.0 * avg(case when match <> 'inferred' then 1 else 0 end) from songplays
)

select figure, round(value, 2) as value
from figures
order by place, figure
