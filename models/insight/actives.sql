-- How many people are active each day, and how often do they come?
-- area: audience
-- counts: People who did anything while signed in: on the day, in the 7 days up to it, and in
--   the 28 days up to it (UTC). Stickiness is the day's share of the 28 days: the chance that
--   somebody who comes at all came that day. Days before the first event of the data are nobody's.
-- period: all
-- chart: line x=date y=daily
-- filters: gender, state, genre, device
-- key: date
-- compare: daily, weekly, monthly
-- column: date date – the day, UTC
-- column: daily integer people – active on the day
-- column: weekly integer people – active in the 7 days up to it
-- column: monthly integer people – active in the 28 days up to it
-- column: stickiness number % – daily of monthly
-- people: daily – active on the day
-- finding: On {date@last}, {daily@last} people were active, {monthly@last} in the 28 days up to it:
--   {stickiness@last} % of these came that day.

with spans as (
    select day, lead(day) over (partition by user_id order by day) - day as days_between
    from recent_days
),

-- How many come again after so many days: 28 stands for more, and for never.
returns as (
    select
        day,
        cast(case when days_between < 28 then days_between else 28 end as integer) as days_between,
        count(*) as people
    from spans
    where days_between is null
        or days_between > 0
    group by 1, 2
),

-- Somebody active on a day is active in the 7 days up to any of the next 6, unless seen again.
changes as (
    select day, people as daily, people as weekly, people as monthly
    from returns
    union all
    select day + 1 as day, -people as daily, 0 as weekly, 0 as monthly
    from returns
    union all
    select
        day + case when days_between < 7 then days_between else 7 end as day,
        0 as daily,
        -people as weekly,
        0 as monthly
    from returns
    union all
    select day + days_between as day, 0 as daily, 0 as weekly, -people as monthly
    from returns
),

day_changes as (
    select day, sum(daily) as daily, sum(weekly) as weekly, sum(monthly) as monthly
    from changes
    group by day
    union all
    select day, 0 as daily, 0 as weekly, 0 as monthly
    from calendar
    where exists (select 1 from changes)
),

sums as (
    select
        day,
        sum(sum(daily)) over (order by day rows unbounded preceding) as daily,
        sum(sum(weekly)) over (order by day rows unbounded preceding) as weekly,
        sum(sum(monthly)) over (order by day rows unbounded preceding) as monthly
    from day_changes
    group by day
),

counted as (
    select
        sums.day as date,
        cast(sums.daily as bigint) as daily,
        cast(sums.weekly as bigint) as weekly,
        cast(sums.monthly as bigint) as monthly,
        100 * cast(sums.daily as double precision) / nullif(sums.monthly, 0) as stickiness
    from sums
    inner join calendar
        on sums.day = calendar.day
)

select date, daily, weekly, monthly, stickiness
from counted
order by date

-- people
select
    active_days.day as date,
    chosen_people.user_id,
    chosen_people.first_name,
    chosen_people.last_name,
    chosen_people.gender,
    chosen_people.level,
    chosen_people.location,
    active_days.plays
from active_days
inner join chosen_people
    on active_days.user_id = chosen_people.user_id
order by active_days.day, chosen_people.user_id
