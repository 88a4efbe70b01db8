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

with changes as (
    select
        visits.session_id,
        max(case when logged_actions.page = 'Submit Upgrade' then 1 else 0 end) as upgrades,
        max(case when logged_actions.page = 'Submit Downgrade' then 1 else 0 end) as downgrades,
        max(case when logged_actions.page = 'Cancellation Confirmation' then 1 else 0 end)
            as cancellations
    from visits
    inner join logged_actions
        on visits.logged_action_id = logged_actions.logged_action_id
    where logged_actions.page in (
            'Submit Upgrade', 'Submit Downgrade', 'Cancellation Confirmation'
        )
        and visits.session_id in (select changed_sessions.session_id from changed_sessions)
    group by visits.session_id
),

grouped as (
    select
        session_days.session_id,
        min(logged_users.user_id) as lowest_user_id,
        max(logged_users.user_id) as highest_user_id,
        min(session_days.first_at) as started_at,
        max(session_days.last_at) as ended_at,
        sum(session_days.events) as events,
        sum(session_days.plays) as plays,
        sum(session_days.hundred_thousandths) as hundred_thousandths,
        min(
            2 * epoch_milliseconds(session_days.first_at)
            + case when session_days.is_paid then 1 else 0 end
        ) as first_mark
    from session_days
    inner join logged_users
        on session_days.logged_user_id = logged_users.logged_user_id
    where session_days.session_id in (select changed_sessions.session_id from changed_sessions)
    group by session_days.session_id
)

select
    grouped.session_id,
    case
        when grouped.lowest_user_id = grouped.highest_user_id then grouped.lowest_user_id
    end as user_id,
    grouped.started_at,
    grouped.ended_at,
    cast(grouped.events as bigint) as events,
    cast(grouped.plays as bigint) as plays,
    cast(grouped.hundred_thousandths as double precision) / 100000 as seconds_listened,
    case when grouped.first_mark % 2 = 1 then 'paid' else 'free' end as level_at_start,
    coalesce(changes.upgrades, 0) = 1 as upgraded,
    coalesce(changes.downgrades, 0) = 1 as downgraded,
    coalesce(changes.cancellations, 0) = 1 as cancelled
from grouped
left join changes
    on grouped.session_id = changes.session_id
