-- Events by page, method, status, auth and level.

select
    concat(
        logged_actions.page, ' ', logged_actions.method, ' ', logged_actions.status, ' ',
        logged_actions.auth, ' ', logged_actions.level
    ) as fact,
    count(*) as found
from events
inner join logged_actions
    on events.logged_action_id = logged_actions.logged_action_id
group by 1
