-- Events by page, method, status, auth and level.

select
    coalesce(logged_actions.page, '') || ' ' || coalesce(logged_actions.method, '') || ' '
        || coalesce(cast(logged_actions.status as varchar), '') || ' '
        || coalesce(logged_actions.auth, '') || ' ' || coalesce(logged_actions.level, '') as fact,
    count(*) as found
from events
inner join logged_actions
    on events.logged_action_id = logged_actions.logged_action_id
group by 1
