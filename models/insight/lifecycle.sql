-- How many people are new, stay, come back and fall silent, week by week?
-- area: audience
-- counts: People who did anything while signed in, by week (from Monday, UTC) or month. New: their
--   first event lies in it. Returning: they were there in the one before, too. Resurrected: they
--   were there earlier, but not in the one before. Silent: were there in the one before and are not
--   in this one; they count here, not among the active. The last week or month may not be over yet.
-- period: all
-- chart: line x=date y=active
-- filters: gender, state, genre, device
-- parameter: by choice week of week, month – length of a step
-- key: date
-- compare: active, new_people, returning_people, resurrected, silent
-- column: date date – first day of the week or month
-- column: active integer people – new, returning and resurrected
-- column: new_people integer people – seen for the first time
-- column: returning_people integer people – there in the step before, too
-- column: resurrected integer people – back after at least one step of silence
-- column: silent integer people – there in the step before, and not in this one
-- people: active – by step, with what they are in it
-- finding: In the {by} from {date@last} {active@last} people were active: {new_people@last} new,
--   {returning_people@last} returning, {resurrected@last} resurrected; {silent@last} had fallen
--   silent.

with steps as (
    select distinct user_id, cast(date_trunc(:by, day) as date) as date
    from known_days
),

presences as (
    select
        steps.user_id,
        steps.date,
        cast(
            case :by
                when 'week' then steps.date + interval '7 days'
                else steps.date + interval '1 month'
            end as date
        ) as next_date,
        cast(date_trunc(:by, chosen_people.first_seen_at) as date) as first_date,
        lag(steps.date) over (partition by steps.user_id order by steps.date) as date_before,
        lead(steps.date) over (partition by steps.user_id order by steps.date) as date_after
    from steps
    inner join chosen_people
        on steps.user_id = chosen_people.user_id
),

states as (
    select
        user_id,
        date,
        case
            when date = first_date then 'new'
            when date_before = cast(
                case :by
                    when 'week' then date - interval '7 days'
                    else date - interval '1 month'
                end as date
            ) then 'returning'
            else 'resurrected'
        end as state
    from presences
    where date >= cast(date_trunc(:by, :since) as date)
    union all
    select user_id, next_date as date, 'silent' as state
    from presences
    where (date_after is null or date_after > next_date)
        and next_date >= cast(date_trunc(:by, :since) as date)
        and next_date < :until
),

counted as (
    select
        date,
        count(case when state <> 'silent' then 1 end) as active,
        count(case when state = 'new' then 1 end) as new_people,
        count(case when state = 'returning' then 1 end) as returning_people,
        count(case when state = 'resurrected' then 1 end) as resurrected,
        count(case when state = 'silent' then 1 end) as silent
    from states
    group by date
)

select date, active, new_people, returning_people, resurrected, silent
from counted
order by date

-- people
select
    states.date,
    states.state,
    chosen_people.user_id,
    chosen_people.first_name,
    chosen_people.last_name,
    chosen_people.gender,
    chosen_people.level,
    chosen_people.location
from states
inner join chosen_people
    on states.user_id = chosen_people.user_id
where states.state <> 'silent'
order by states.date, states.state, chosen_people.user_id
