-- One day with an event that this batch adds or replaces.
-- apply: temp
-- column: day date – UTC

select cast(ts as date) as day
from event_records

union

select cast(event_at as date) as day
from replaced_events
