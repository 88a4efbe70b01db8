-- One session: from its first to its last event.
-- apply: upsert
-- key: session_id
-- prune: events(session_id)
-- references: user_id -> users.user_id
-- dist: session_id
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

with songs_heard as (
    select
        logged_song_id,
        cast(round(seconds * 100000) as bigint) as hundred_thousandths
    from logged_songs
),

actions as (
    select
        logged_action_id,
        case when level = 'paid' then 1 else 0 end as paid,
        case when page = 'Submit Upgrade' then 1 else 0 end as upgrades,
        case when page = 'Submit Downgrade' then 1 else 0 end as downgrades,
        case when page = 'Cancellation Confirmation' then 1 else 0 end as cancellations
    from logged_actions
),

logged as (
    select
        events.session_id,
        events.logged_user_id,
        min(events.event_at) as started_at,
        max(events.event_at) as ended_at,
        count(*) as events,
        count(events.logged_song_id) as plays,
        sum(songs_heard.hundred_thousandths) as hundred_thousandths,
        min(2 * epoch_milliseconds(events.event_at) + actions.paid) as first_mark,
        max(actions.upgrades) as upgrades,
        max(actions.downgrades) as downgrades,
        max(actions.cancellations) as cancellations
    from events
    inner join actions
        on events.logged_action_id = actions.logged_action_id
    left join songs_heard
        on events.logged_song_id = songs_heard.logged_song_id
    where events.session_id in (select changed_sessions.session_id from changed_sessions)
    group by events.session_id, events.logged_user_id
),

grouped as (
    select
        logged.session_id,
        min(logged_users.user_id) as lowest_user_id,
        max(logged_users.user_id) as highest_user_id,
        min(logged.started_at) as started_at,
        max(logged.ended_at) as ended_at,
        sum(logged.events) as events,
        sum(logged.plays) as plays,
        sum(coalesce(logged.hundred_thousandths, 0)) as hundred_thousandths,
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
