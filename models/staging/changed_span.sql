-- From when to when, in whole months, this batch adds or replaces events.
-- apply: temp
-- column: first_month date – the first day of the first month, UTC
-- column: next_month date – the first day of the month after the last

select
    cast(date_trunc('month', min(event_at)) as date) as first_month,
    cast(date_trunc('month', max(event_at)) + interval '1 month' as date) as next_month
from (
    select min(ts) as event_at from event_records
    union all
    select max(ts) as event_at from event_records
    union all
    select event_at from replaced_events
) as moments
