-- One session whose events this batch adds to or replaces.
-- apply: temp
-- column: session_id bigint

select session_id
from event_records

union

select session_id
from replaced_events
