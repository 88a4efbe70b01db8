-- One session: from its first to its last event.
-- apply: upsert
-- key: session_id
-- prune: events(session_id)
-- references: user_id -> users.user_id
-- column: session_id bigint – the app's session
-- column: user_id varchar – null if nobody signed in, or more than one
-- column: started_at timestamp – first event, UTC
-- column: ended_at timestamp – last event, UTC
-- column: events bigint – events of every kind, plays included
-- column: plays bigint – songs played
-- column: seconds_listened double precision – sum of the songs' lengths
-- column: level_at_start varchar – free or paid
-- column: upgraded boolean – submitted an upgrade in it
-- column: downgraded boolean – submitted a downgrade in it
-- column: cancelled boolean – confirmed a cancellation in it
--
-- The level of the first event rides on its time: twice the milliseconds, plus one if it is paid.
-- Seconds are added as whole hundred thousandths, the log's precision, so that no order of adding
-- changes the sum.

with listened as (
    select
        plays.session_id,
        plays.logged_user_id,
        min(plays.start_time) as started_at,
        max(plays.start_time) as ended_at,
        count(*) as plays,
        sum(cast(round(logged_songs.seconds * 100000) as bigint)) as hundred_thousandths,
        min(
            2 * epoch_milliseconds(plays.start_time)
            + case when plays.level = 'paid' then 1 else 0 end
        ) as first_mark
    from plays
    inner join logged_songs
        on plays.logged_song_id = logged_songs.logged_song_id
    where plays.session_id in (select changed_sessions.session_id from changed_sessions)
    group by plays.session_id, plays.logged_user_id
),

visited as (
    select
        session_id,
        logged_user_id,
        min(event_at) as started_at,
        max(event_at) as ended_at,
        count(*) as pages,
        min(
            2 * epoch_milliseconds(event_at) + case when level = 'paid' then 1 else 0 end
        ) as first_mark,
        max(case when page = 'Submit Upgrade' then 1 else 0 end) as upgrades,
        max(case when page = 'Submit Downgrade' then 1 else 0 end) as downgrades,
        max(case when page = 'Cancellation Confirmation' then 1 else 0 end) as cancellations
    from page_events
    where session_id in (select changed_sessions.session_id from changed_sessions)
    group by session_id, logged_user_id
),

logged as (
    select
        session_id, logged_user_id, started_at, ended_at, plays, 0 as pages, hundred_thousandths,
        first_mark, 0 as upgrades, 0 as downgrades, 0 as cancellations
    from listened
    union all
    select
        session_id, logged_user_id, started_at, ended_at, 0 as plays, pages,
        0 as hundred_thousandths, first_mark, upgrades, downgrades, cancellations
    from visited
),

grouped as (
    select
        logged.session_id,
        min(logged_users.user_id) as lowest_user_id,
        max(logged_users.user_id) as highest_user_id,
        min(logged.started_at) as started_at,
        max(logged.ended_at) as ended_at,
        sum(logged.plays + logged.pages) as events,
        sum(logged.plays) as plays,
        sum(logged.hundred_thousandths) as hundred_thousandths,
        min(logged.first_mark) as first_mark,
        max(logged.upgrades) as upgrades,
        max(logged.downgrades) as downgrades,
        max(logged.cancellations) as cancellations
    from logged
    inner join logged_users
        on logged.logged_user_id = logged_users.logged_user_id
    group by logged.session_id
)

select
    session_id,
    case when lowest_user_id = highest_user_id then lowest_user_id end as user_id,
    started_at,
    ended_at,
    cast(events as bigint) as events,
    cast(plays as bigint) as plays,
    cast(hundred_thousandths as double precision) / 100000 as seconds_listened,
    case when first_mark % 2 = 1 then 'paid' else 'free' end as level_at_start,
    upgrades = 1 as upgraded,
    downgrades = 1 as downgraded,
    cancellations = 1 as cancelled
from grouped
