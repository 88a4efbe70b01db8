-- One user whose events this batch adds to or replaces.
-- apply: temp
-- column: user_id varchar

select logged_user_records.user_id
from logged_user_records
where logged_user_records.user_id is not null

union

select replaced_events.user_id
from replaced_events
where replaced_events.user_id is not null
