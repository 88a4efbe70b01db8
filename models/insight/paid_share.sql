-- How large is the paying part of the active people, week by week?
-- area: growth
-- counts: People who did anything while signed in, by week (from Monday, UTC) or month, and
--   how many of them paid at its end, or at the end of the data where that comes first.
-- period: all
-- chart: line x=date y=share
-- filters: gender, state, genre, device
-- parameter: by choice week of day, week, month – length of a step
-- key: date
-- compare: active, paid, share
-- column: date date – first day of the step
-- column: active integer people – who did anything
-- column: paid integer people – of them, who paid at its end
-- column: share number % – paid of active
-- people: active – by step, with their level at its end
-- finding: In the {by} from {date@last} {share@last} % of {active@last} active people paid.

with seen as (
    select distinct period_steps.date, period_steps.next_date, active_days.user_id
    from period_steps
    inner join active_days
        on active_days.day >= period_steps.date
            and active_days.day < period_steps.next_date
),

leveled as (
    select
        seen.date,
        seen.user_id,
        user_levels.level
    from seen
    inner join user_levels
        on seen.user_id = user_levels.user_id
            and user_levels.valid_from < seen.next_date
            and (
                user_levels.valid_to is null
                or user_levels.valid_to >= seen.next_date
            )
),

counted as (
    select
        date,
        count(*) as active,
        count(case when level = 'paid' then 1 end) as paid
    from leveled
    group by date
)

select
    date,
    active,
    paid,
    100 * cast(paid as double precision) / active as share
from counted
order by date

-- people
select
    leveled.date,
    leveled.level,
    chosen_people.user_id,
    chosen_people.first_name,
    chosen_people.last_name,
    chosen_people.gender,
    chosen_people.location
from leveled
inner join chosen_people
    on leveled.user_id = chosen_people.user_id
order by leveled.date, leveled.level, chosen_people.user_id
