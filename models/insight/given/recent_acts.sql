-- One event of the 28 days before the moment, by somebody signed in.
--
-- A guest's event that was attributed later stays out: at the moment nobody could know whose it is.

select
    logged_users.user_id,
    events.event_at,
    events.session_id,
    logged_actions.page,
    logged_actions.level,
    case when events.event_at >= :moment - interval '7 days' then 1 else 0 end as in_week
from events
inner join logged_users
    on events.logged_user_id = logged_users.logged_user_id
inner join logged_actions
    on events.logged_action_id = logged_actions.logged_action_id
where events.event_at < :moment
    and events.event_at >= :moment - interval '28 days'
    and logged_users.user_id is not null
