-- One event that is not a song played: what funnels, churn and support need.
-- apply: view
-- rows: visits
-- key: page_event_id
-- sort: event_at
-- column: page_event_id bigint – object and byte offset of the event: its lineage
-- column: event_at timestamp – UTC, milliseconds
-- column: user_id varchar – of users; a guest's event gets the session's user, if it has just one
-- column: attributed boolean – true if the user was found through the session
-- column: session_id bigint – of sessions
-- column: item_in_session bigint – with session_id the natural key
-- column: page varchar – what the user did, such as Home, Login, Submit Upgrade
-- column: method varchar – HTTP method
-- column: status integer – HTTP status
-- column: auth varchar – Logged In, Logged Out, Guest, Cancelled, …
-- column: level varchar – free or paid, as logged
-- column: logged_user_id integer – personal attributes as logged
-- column: user_agent_id integer – of user_agents; null if none was logged

select
    visits.page_event_id,
    visits.event_at,
    coalesce(logged_users.user_id, visits.attributed_user_id) as user_id,
    visits.attributed_user_id is not null as attributed,
    visits.session_id,
    visits.item_in_session,
    logged_actions.page,
    logged_actions.method,
    logged_actions.status,
    logged_actions.auth,
    logged_actions.level,
    visits.logged_user_id,
    visits.user_agent_id
from visits
inner join logged_actions
    on visits.logged_action_id = logged_actions.logged_action_id
inner join logged_users
    on visits.logged_user_id = logged_users.logged_user_id
