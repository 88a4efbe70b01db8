-- How many free listeners become paying ones, and where do they stop?
-- area: growth
-- counts: People, in the order of steps: free at some event of the period; then opened the page
--   Upgrade while free; then submitted an upgrade at that time or later in the period; then still
--   paid 7 and 28 days after it, without having cancelled. The last two steps are measured among
--   those for whom so many days have passed in the data: `asked`.
-- period: all
-- chart: funnel x=name y=people
-- filters: gender, state, genre, device
-- key: step, name
-- column: step integer – from 1
-- column: name text – what the people did
-- column: people integer people – who did it, after all steps before
-- column: asked integer people – who could have done it: those of the step before
-- column: share number % – people of asked
-- column: hours number hours – median time since the step before, for steps 2 and 3
-- people: people – by step
-- finding: Of {free|listener|listeners} who were free, {visited} looked at the upgrade page and
--   {upgraded} upgraded: {share} %.

with free_people as (
    select chosen_people.user_id, min(user_levels.valid_from) as reached_at
    from chosen_people
    inner join user_levels
        on chosen_people.user_id = user_levels.user_id
    where user_levels.level = 'free'
        and user_levels.valid_from < :until
        and (user_levels.valid_to is null or user_levels.valid_to > :since)
        and chosen_people.last_seen_at >= :since
    group by chosen_people.user_id
),

visitors as (
    select period_visits.user_id, min(period_visits.event_at) as reached_at
    from period_visits
    inner join free_people
        on period_visits.user_id = free_people.user_id
    where period_visits.page = 'Upgrade'
        and period_visits.level = 'free'
    group by period_visits.user_id
),

upgraders as (
    select period_visits.user_id, min(period_visits.event_at) as reached_at
    from period_visits
    inner join visitors
        on period_visits.user_id = visitors.user_id
            and period_visits.event_at >= visitors.reached_at
    where period_visits.page = 'Submit Upgrade'
    group by period_visits.user_id
),

due as (
    select
        upgraders.user_id,
        upgraders.reached_at,
        terms.days,
        upgraders.reached_at + terms.days * interval '1' day as due_at
    from upgraders
    cross join (select 7 as days union all select 28 as days) as terms
),

leavers as (
    select due.user_id, due.days
    from due
    inner join page_events
        on due.user_id = page_events.user_id
            and page_events.page = 'Cancellation Confirmation'
            and page_events.event_at >= due.reached_at
            and page_events.event_at <= due.due_at
    group by due.user_id, due.days
),

stayers as (
    select due.user_id, due.days, due.due_at as reached_at
    from due
    inner join user_levels
        on due.user_id = user_levels.user_id
            and user_levels.level = 'paid'
            and user_levels.valid_from <= due.due_at
            and (user_levels.valid_to is null or user_levels.valid_to > due.due_at)
    left join leavers
        on due.user_id = leavers.user_id
            and due.days = leavers.days
    where due.due_at <= :newest
        and leavers.user_id is null
),

reached as (
    select 1 as step, user_id, reached_at, cast(null as timestamp) as before_at
    from free_people
    union all
    select 2 as step, visitors.user_id, visitors.reached_at, free_people.reached_at as before_at
    from visitors
    inner join free_people
        on visitors.user_id = free_people.user_id
    union all
    select 3 as step, upgraders.user_id, upgraders.reached_at, visitors.reached_at as before_at
    from upgraders
    inner join visitors
        on upgraders.user_id = visitors.user_id
    union all
    select
        case when days = 7 then 4 else 5 end as step,
        user_id,
        reached_at,
        cast(null as timestamp) as before_at
    from stayers
),

names as (
    select 1 as step, 'was free' as name
    union all
    select 2 as step, 'opened Upgrade' as name
    union all
    select 3 as step, 'upgraded' as name
    union all
    select 4 as step, 'still paid after 7 days' as name
    union all
    select 5 as step, 'still paid after 28 days' as name
),

asked as (
    select reached.step + 1 as step, count(*) as people
    from reached
    where reached.step < 3
    group by reached.step + 1
    union all
    select case when days = 7 then 4 else 5 end as step, count(*) as people
    from due
    where due_at <= :newest
    group by days
    union all
    select 1 as step, count(*) as people
    from free_people
),

counted as (
    select
        step,
        count(*) as people,
        percentile_cont(0.5) within group (
            order by epoch_milliseconds(reached_at) - epoch_milliseconds(before_at)
        ) as milliseconds
    from reached
    group by step
)

select
    names.step,
    names.name,
    coalesce(counted.people, 0) as people,
    coalesce(asked.people, 0) as asked,
    100 * cast(coalesce(counted.people, 0) as double precision) / nullif(asked.people, 0) as share,
    cast(counted.milliseconds as double precision) / 3600000 as hours
from names
left join counted
    on names.step = counted.step
left join asked
    on names.step = asked.step
where exists (select 1 from free_people)
order by names.step

-- people
select
    names.step,
    names.name,
    chosen_people.user_id,
    chosen_people.first_name,
    chosen_people.last_name,
    chosen_people.gender,
    chosen_people.level,
    chosen_people.location,
    reached.reached_at
from reached
inner join names
    on reached.step = names.step
inner join chosen_people
    on reached.user_id = chosen_people.user_id
order by names.step, reached.reached_at, chosen_people.user_id

-- finding
select
    count(case when step = 1 then 1 end) as free,
    count(case when step = 2 then 1 end) as visited,
    count(case when step = 3 then 1 end) as upgraded,
    100 * cast(count(case when step = 3 then 1 end) as double precision)
        / nullif(count(case when step = 1 then 1 end), 0) as share
from reached
