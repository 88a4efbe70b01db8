-- One week or month after the first in which somebody of a cohort did anything.

select
    cohorts.user_id,
    cohorts.cohort,
    case :by
        when 'week' then cast(
            (cast(date_trunc('week', active_days.day) as date) - cohorts.cohort) / 7 as integer
        )
        else cast(
            12 * (extract(year from active_days.day) - extract(year from cohorts.cohort))
            + extract(month from active_days.day) - extract(month from cohorts.cohort)
            as integer
        )
    end as after
from cohorts
inner join active_days
    on cohorts.user_id = active_days.user_id
group by 1, 2, 3
