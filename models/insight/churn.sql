-- How many paying people stop paying?
-- area: growth
-- counts: People who paid at some time of the week (from Monday, UTC) or month, and how many
--   of them submitted a downgrade or confirmed a cancellation in it. Whoever did both counts once
--   as lost. Levels are known from a person's first event in the data on. The last step may not be
--   over yet.
-- period: all
-- chart: line x=date y=share
-- filters: gender, state, genre, device
-- parameter: by choice month of week, month – length of a step
-- key: date
-- compare: paying, downgraded, cancelled, lost, share
-- column: date date – first day of the week or month
-- column: paying integer people – who paid at some time of it
-- column: downgraded integer people – who submitted a downgrade
-- column: cancelled integer people – who confirmed a cancellation while they paid
-- column: lost integer people – who did either
-- column: share number % – lost of paying
-- people: lost – who downgraded or cancelled, by step
-- finding: {share@last} % of those who paid in the {by} from {date@last} stopped: {lost@last} of
--   {paying@last}.

with paying as (
    select
        period_steps.date,
        cast(
            sum(paid_turns.from_now)
            + sum(
                case when paid_turns.date < period_steps.date then paid_turns.from_next else 0 end
            ) as bigint
        ) as people
    from period_steps
    inner join paid_turns
        on paid_turns.date <= period_steps.date
    group by period_steps.date
),

losses as (
    select
        paid_steps.user_id,
        cast(date_trunc(:by, period_visits.event_at) as date) as date,
        max(case when period_visits.page = 'Submit Downgrade' then 1 else 0 end) as downgraded,
        max(case when period_visits.page = 'Cancellation Confirmation' then 1 else 0 end)
            as cancelled,
        min(period_visits.event_at) as lost_at
    from period_visits
    inner join paid_steps
        on period_visits.user_id = paid_steps.user_id
            and cast(date_trunc(:by, period_visits.event_at) as date)
                between paid_steps.first_date and paid_steps.last_date
    where period_visits.page in ('Submit Downgrade', 'Cancellation Confirmation')
        and period_visits.level = 'paid'
    group by paid_steps.user_id, cast(date_trunc(:by, period_visits.event_at) as date)
),

counted as (
    select
        paying.date,
        paying.people as paying,
        cast(coalesce(sum(losses.downgraded), 0) as bigint) as downgraded,
        cast(coalesce(sum(losses.cancelled), 0) as bigint) as cancelled,
        count(losses.user_id) as lost
    from paying
    left join losses
        on paying.date = losses.date
    where paying.people > 0
    group by paying.date, paying.people
)

select
    date,
    paying,
    downgraded,
    cancelled,
    lost,
    100 * cast(lost as double precision) / paying as share
from counted
order by date

-- people
select
    losses.date,
    chosen_people.user_id,
    chosen_people.first_name,
    chosen_people.last_name,
    chosen_people.gender,
    chosen_people.level,
    chosen_people.location,
    losses.lost_at
from losses
inner join chosen_people
    on losses.user_id = chosen_people.user_id
order by losses.date, losses.lost_at, chosen_people.user_id
