-- Events by page.

select logged_actions.page as fact, count(*) as found
from events
inner join logged_actions
    on events.logged_action_id = logged_actions.logged_action_id
group by logged_actions.page
