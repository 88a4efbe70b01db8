-- One day, week (from Monday) or month of the period; `by` says which.

select distinct
    cast(date_trunc(:by, calendar.day) as date) as date,
    cast(
        case :by
            when 'week' then date_trunc(:by, calendar.day) + interval '7 days'
            when 'month' then date_trunc(:by, calendar.day) + interval '1 month'
            else date_trunc(:by, calendar.day) + interval '1 day'
        end as date
    ) as next_date
from calendar
