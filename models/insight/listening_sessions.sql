-- How long and how often do people listen?
-- area: audience
-- counts: Sessions that began in the period, had a play and belong to one person, by the level at
--   their first event. Minutes are from the first to the last event of the session.
-- period: all
-- chart: bar y=level x=songs_per_session
-- filters: gender, state, genre, device
-- key: level
-- compare: sessions, listeners, sessions_per_listener, songs_per_session, minutes_per_session
-- column: level text – free or paid, at the session's first event
-- column: sessions integer sessions – with a play
-- column: listeners integer people – whose sessions they are
-- column: sessions_per_listener number sessions – a head
-- column: songs_per_session number plays – on average
-- column: median_songs number plays – of half of the sessions, or fewer
-- column: minutes_per_session number minutes – on average
-- column: median_minutes number minutes – of half of the sessions, or fewer
-- rows: sessions – every session
-- finding: A {level} session has {songs_per_session} songs in {minutes_per_session} minutes, and
--   there are {sessions_per_listener} a head.

with heard as (
    select
        sessions.session_id,
        sessions.user_id,
        sessions.level_at_start as level,
        sessions.started_at,
        sessions.ended_at,
        sessions.plays,
        cast(
            epoch_milliseconds(sessions.ended_at) - epoch_milliseconds(sessions.started_at)
            as double precision
        ) / 60000 as minutes
    from sessions
    inner join chosen_people
        on sessions.user_id = chosen_people.user_id
    where sessions.started_at >= :since
        and sessions.started_at < :until
        and sessions.plays > 0
),

counted as (
    select
        level,
        count(*) as sessions,
        count(distinct user_id) as listeners,
        cast(count(*) as double precision) / count(distinct user_id) as sessions_per_listener,
        cast(sum(plays) as double precision) / count(*) as songs_per_session,
        percentile_cont(0.5) within group (order by plays) as median_songs,
        sum(minutes) / count(*) as minutes_per_session,
        percentile_cont(0.5) within group (order by minutes) as median_minutes
    from heard
    group by level
)

select
    level,
    sessions,
    listeners,
    sessions_per_listener,
    songs_per_session,
    median_songs,
    minutes_per_session,
    median_minutes
from counted
order by level

-- rows
select
    level,
    session_id,
    user_id,
    started_at,
    ended_at,
    plays,
    minutes
from heard
order by level, started_at, session_id

-- finding
select level, songs_per_session, minutes_per_session, sessions_per_listener
from counted
order by sessions desc, level
limit 1
