-- One month with an event that this batch adds or replaces.
-- apply: temp
-- column: month date – its first day

select distinct cast(date_trunc('month', day) as date) as month
from changed_days
