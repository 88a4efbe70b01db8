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
-- finding: Of {people@1|listener|listeners} who were free, {people@2} looked at the upgrade page
--   and {people@3} of these upgraded: {share@3} %.

with names as (
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
    select funnel_steps.step + 1 as step, count(*) as people
    from funnel_steps
    where funnel_steps.step < 3
    group by funnel_steps.step + 1
    union all
    select case when days = 7 then 4 else 5 end as step, count(*) as people
    from upgrade_terms
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
    from funnel_steps
    group by step
)

select
    names.step,
    names.name,
    coalesce(counted.people, 0) as people,
    coalesce(asked.people, 0) as asked,
    100 * cast(coalesce(counted.people, 0) as double precision) / nullif(asked.people, 0) as share,
    case
        when names.step in (2, 3) then cast(counted.milliseconds as double precision) / 3600000
    end as hours
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
    funnel_steps.reached_at
from funnel_steps
inner join names
    on funnel_steps.step = names.step
inner join chosen_people
    on funnel_steps.user_id = chosen_people.user_id
order by names.step, funnel_steps.reached_at, chosen_people.user_id
