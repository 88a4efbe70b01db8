-- One stretch of time in which one of the chosen people paid: the first and the last day, week or
-- month of it; `by` says which.

select
    paid_stretches.user_id,
    paid_stretches.paid_from,
    cast(date_trunc(:by, paid_stretches.paid_from) as date) as first_date,
    cast(date_trunc(:by, coalesce(paid_stretches.paid_to, :until)) as date) as last_date
from paid_stretches
