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

with firsts as (
    select
        chosen_people.user_id,
        cast(date_trunc(:by, chosen_people.first_seen_at) as date) as cohort
    from chosen_people
    where chosen_people.first_seen_at >= :since
        and chosen_people.first_seen_at < :until
),

steps as (
    select
        firsts.user_id,
        firsts.cohort,
        case :by
            when 'week' then cast(
                (cast(date_trunc('week', active_days.day) as date) - firsts.cohort) / 7 as integer
            )
            else cast(
                12 * (extract(year from active_days.day) - extract(year from firsts.cohort))
                + extract(month from active_days.day) - extract(month from firsts.cohort)
                as integer
            )
        end as after
    from firsts
    inner join active_days
        on firsts.user_id = active_days.user_id
    group by 1, 2, 3
),

lasts as (
    select user_id, cohort, max(after) as last_step
    from steps
    group by user_id, cohort
),

returns as (
    select user_id, cohort, after
    from steps
    where :kind = 'bounded'
    union all
    select distinct lasts.user_id, lasts.cohort, steps.after
    from lasts
    inner join steps
        on lasts.cohort = steps.cohort
            and steps.after <= lasts.last_step
    where :kind = 'unbounded'
),

sizes as (
    select cohort, count(*) as size
    from firsts
    group by cohort
)

select
    sizes.cohort,
    returns.after,
    sizes.size,
    count(*) as people,
    100 * cast(count(*) as double precision) / sizes.size as share
from sizes
inner join returns
    on sizes.cohort = returns.cohort
group by sizes.cohort, returns.after, sizes.size
order by sizes.cohort, returns.after

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
