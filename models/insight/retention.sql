-- Do people come back in the weeks after their first?
-- area: growth
-- counts: People by the week (from Monday, UTC) or month of their first event, and how many of them
--   did anything while signed in so many weeks or months later. Bounded: in just that week or
--   month; unbounded: in it or any later one of the period. Cohorts are those whose first event
--   lies in the period. The last week or month may not be over yet.
-- period: all
-- chart: heat x=after y=cohort value=share
-- filters: gender, state, genre, device
-- parameter: by choice week of week, month – length of a step
-- parameter: kind choice bounded of bounded, unbounded – whether later steps count, too
-- key: cohort, after
-- column: cohort date – first day of the week or month of the first event
-- column: after integer – weeks or months later
-- column: size integer people – of the cohort
-- column: people integer people – who came back
-- column: share number % – of the cohort
-- people: people – who came back, by cohort and step
-- finding: Of {size|person|people} who came in the {step} from {cohort}, {share} % came back in
--   the {step} after.

with lasts as (
    select user_id, cohort, max(after) as last_step
    from cohort_steps
    group by user_id, cohort
),

returns as (
    select user_id, cohort, after
    from cohort_steps
    where :kind = 'bounded'
    union all
    select distinct lasts.user_id, lasts.cohort, cohort_steps.after
    from lasts
    inner join cohort_steps
        on lasts.cohort = cohort_steps.cohort
            and cohort_steps.after <= lasts.last_step
    where :kind = 'unbounded'
),

sizes as (
    select cohort, count(*) as size
    from cohorts
    group by cohort
),

lengths as (
    select
        sizes.cohort,
        case :by
            when 'week' then cast((last_steps.date - sizes.cohort) / 7 as integer)
            else cast(
                12 * (extract(year from last_steps.date) - extract(year from sizes.cohort))
                + extract(month from last_steps.date) - extract(month from sizes.cohort)
                as integer
            )
        end as last_step
    from sizes
    cross join (
        select cast(date_trunc(:by, max(active_days.day)) as date) as date from active_days
    ) as last_steps
),

grid as (
    select lengths.cohort, sizes.size, afters.after
    from lengths
    inner join sizes
        on lengths.cohort = sizes.cohort
    inner join (select distinct after from cohort_steps) as afters
        on afters.after <= lengths.last_step
),

counted as (
    select cohort, after, count(*) as people
    from returns
    group by cohort, after
)

select
    grid.cohort,
    grid.after,
    grid.size,
    coalesce(counted.people, 0) as people,
    100 * cast(coalesce(counted.people, 0) as double precision) / grid.size as share
from grid
left join counted
    on grid.cohort = counted.cohort
        and grid.after = counted.after
order by grid.cohort, grid.after

-- people
select
    returns.cohort,
    returns.after,
    chosen_people.user_id,
    chosen_people.first_name,
    chosen_people.last_name,
    chosen_people.gender,
    chosen_people.level,
    chosen_people.location
from returns
inner join chosen_people
    on returns.user_id = chosen_people.user_id
order by returns.cohort, returns.after, chosen_people.user_id

-- finding
select
    :by as step,
    sizes.cohort,
    sizes.size,
    100 * cast(count(*) as double precision) / sizes.size as share
from sizes
inner join returns
    on sizes.cohort = returns.cohort
        and returns.after = 1
group by sizes.cohort, sizes.size
order by sizes.size desc, sizes.cohort
limit 1
