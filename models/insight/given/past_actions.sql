-- One kind of event of one person before the moment, ever: how often, first and last.

select
    logged_users.user_id,
    logged_actions.page,
    logged_actions.level,
    min(counted.first_at) as first_at,
    max(counted.last_at) as last_at,
    sum(counted.times) as times
from (
    select
        logged_user_id,
        logged_action_id,
        min(event_at) as first_at,
        max(event_at) as last_at,
        count(*) as times
    from events
    where event_at < :moment
    group by logged_user_id, logged_action_id
) as counted
inner join logged_users
    on counted.logged_user_id = logged_users.logged_user_id
inner join logged_actions
    on counted.logged_action_id = logged_actions.logged_action_id
where logged_users.user_id is not null
group by logged_users.user_id, logged_actions.page, logged_actions.level
