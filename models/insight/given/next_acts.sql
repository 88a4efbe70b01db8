-- One event of somebody signed in, in the days from the moment on in which the outcome lies.

select
    logged_users.user_id,
    events.event_at,
    logged_actions.page,
    logged_actions.level
from events
inner join logged_users
    on events.logged_user_id = logged_users.logged_user_id
inner join logged_actions
    on events.logged_action_id = logged_actions.logged_action_id
where events.event_at >= :moment
    and events.event_at < :moment + cast(:within as integer) * interval '1 day'
    and logged_users.user_id is not null
