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
-- finding: {share} % of those who paid in the {step} from {date} stopped: {lost} of {paying}.

with paying as (
    select distinct period_steps.date, period_steps.next_date, paid_stretches.user_id
    from period_steps
    inner join paid_stretches
        on paid_stretches.paid_from < period_steps.next_date
            and (
                paid_stretches.paid_to is null
                or paid_stretches.paid_to >= period_steps.date
            )
),

losses as (
    select
        paying.date,
        paying.user_id,
        max(case when period_visits.page = 'Submit Downgrade' then 1 else 0 end) as downgraded,
        max(case when period_visits.page = 'Cancellation Confirmation' then 1 else 0 end)
            as cancelled,
        min(period_visits.event_at) as lost_at
    from paying
    inner join period_visits
        on paying.user_id = period_visits.user_id
            and period_visits.event_at >= paying.date
            and period_visits.event_at < paying.next_date
    where period_visits.page in ('Submit Downgrade', 'Cancellation Confirmation')
        and period_visits.level = 'paid'
    group by paying.date, paying.user_id
),

counted as (
    select
        paying.date,
        count(*) as paying,
        cast(sum(coalesce(losses.downgraded, 0)) as bigint) as downgraded,
        cast(sum(coalesce(losses.cancelled, 0)) as bigint) as cancelled,
        count(losses.user_id) as lost
    from paying
    left join losses
        on paying.user_id = losses.user_id
            and paying.date = losses.date
    group by paying.date
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

-- finding
select :by as step, date, paying, lost, 100 * cast(lost as double precision) / paying as share
from counted
order by date desc
limit 1
