-- One action of the current batch: its number here, and the logged action it is.
-- apply: temp
-- column: action_ref integer
-- column: logged_action_id integer

select
    action_records.action_ref,
    logged_actions.logged_action_id
from action_records
inner join logged_actions
    on action_records.action_key = logged_actions.action_key
