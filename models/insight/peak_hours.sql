-- At which hours of the week is most played?
-- area: demand
-- counts: Plays in the period by weekday and hour in which they started: in UTC, or by the clock of
--   the state where the listener was, with its summer time. Local time leaves out plays from a
--   place that is not known, and takes the clock of most people where a state has two.
-- period: all
-- chart: heat x=hour y=weekday value=plays
-- filters: level, gender, state, genre, device
-- parameter: clock choice utc of utc, local – whose time it is
-- key: weekday, hour
-- compare: plays
-- column: weekday integer – 1 = Monday to 7 = Sunday
-- column: hour integer – 0 to 23
-- column: plays integer plays – that started in this hour
-- column: share number % – of the plays shown
-- finding: The busiest hour of the week is {hour}:00 on {weekday} ({clock}) with
--   {plays|play|plays}.

with utc_hours as (
    select date_trunc('hour', period_plays.start_time) as hour_at, count(*) as plays
    from period_plays
    where :clock = 'utc'
    group by date_trunc('hour', period_plays.start_time)
),

winter_hours as (
    select
        date_trunc('hour', period_plays.start_time)
            + listener_clocks.winter_hours * interval '1 hour'
            as hour_at,
        listener_clocks.has_summer,
        count(*) as plays
    from period_plays
    inner join listener_clocks
        on period_plays.logged_user_id = listener_clocks.logged_user_id
    where :clock = 'local'
    group by
        date_trunc('hour', period_plays.start_time)
            + listener_clocks.winter_hours * interval '1 hour',
        listener_clocks.has_summer
),

year_parts as (
    select
        hour_at,
        has_summer,
        plays,
        date_trunc('year', hour_at) + interval '2 months' + interval '7 days' as eighth_of_march,
        date_trunc('year', hour_at) + interval '10 months' as first_of_november
    from winter_hours
),

-- Summer time starts on the second Sunday of March and ends on the first of November, at 2:00.
seasons as (
    select
        hour_at,
        has_summer,
        plays,
        eighth_of_march + (7 - iso_weekday(eighth_of_march)) * interval '1 day'
            + interval '2 hours' as summer_from,
        first_of_november + (7 - iso_weekday(first_of_november)) * interval '1 day'
            + interval '1 hour' as summer_to
    from year_parts
),

hours as (
    select hour_at, plays
    from utc_hours
    union all
    select
        case
            when has_summer and hour_at >= summer_from and hour_at < summer_to
                then hour_at + interval '1 hour'
            else hour_at
        end as hour_at,
        plays
    from seasons
),

counted as (
    select
        cast(iso_weekday(hour_at) as bigint) as weekday,
        cast(extract(hour from hour_at) as bigint) as hour,
        cast(sum(plays) as bigint) as plays
    from hours
    group by cast(iso_weekday(hour_at) as bigint), cast(extract(hour from hour_at) as bigint)
)

select
    weekday,
    hour,
    plays,
    100 * cast(plays as double precision) / sum(plays) over () as share
from counted
order by weekday, hour

-- finding
select
    case weekday
        when 1 then 'Monday'
        when 2 then 'Tuesday'
        when 3 then 'Wednesday'
        when 4 then 'Thursday'
        when 5 then 'Friday'
        when 6 then 'Saturday'
        else 'Sunday'
    end as weekday,
    hour,
    case when :clock = 'utc' then 'UTC' else 'local time' end as clock,
    plays
from counted
order by plays desc, counted.weekday, hour
limit 1
