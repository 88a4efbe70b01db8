-- How long, and how many plays, does it take until people upgrade?
-- area: growth
-- counts: For each person's first upgrade in the period: days since they signed up and since their
--   first event in the data, and their plays, sessions with a play and days with a play in the
--   period before it.
-- period: all
-- chart: table
-- filters: gender, state, genre, device
-- key: measure
-- column: measure text – what it took
-- column: people integer people – who upgraded
-- column: lower number – a quarter of them needed this or less
-- column: median number – half of them needed this or less
-- column: upper number – three quarters of them needed this or less
-- column: mean number – on average
-- people: people – who upgraded, once for each measure, with what it took
-- finding: {people@plays|person|people} upgraded, half of them within {median@plays|play|plays}.

with listening as (
    select
        first_upgrades.user_id,
        count(people_plays.start_time) as plays,
        count(distinct people_plays.session_id) as sessions,
        count(distinct cast(people_plays.start_time as date)) as days
    from first_upgrades
    left join people_plays
        on first_upgrades.user_id = people_plays.user_id
            and people_plays.start_time < first_upgrades.upgraded_at
    group by first_upgrades.user_id
),

spans as (
    select
        first_upgrades.user_id,
        cast(
            epoch_milliseconds(first_upgrades.upgraded_at)
            - epoch_milliseconds(chosen_people.registered_at) as double precision
        ) / 86400000 as since_registration,
        cast(
            epoch_milliseconds(first_upgrades.upgraded_at)
            - epoch_milliseconds(chosen_people.first_seen_at) as double precision
        ) / 86400000 as since_first_event
    from first_upgrades
    inner join chosen_people
        on first_upgrades.user_id = chosen_people.user_id
),

measured as (
    select 1 as place, 'days since signing up' as measure, user_id, since_registration as amount
    from spans
    where since_registration is not null
    union all
    select 2 as place, 'days since the first event' as measure, user_id, since_first_event as amount
    from spans
    union all
    select 3 as place, 'plays' as measure, user_id, cast(plays as double precision) as amount
    from listening
    union all
    select 4 as place, 'sessions' as measure, user_id, cast(sessions as double precision) as amount
    from listening
    union all
    select 5 as place, 'days with plays' as measure, user_id, cast(days as double precision)
        as amount
    from listening
),

counted as (
    select
        place,
        measure,
        count(*) as people,
        percentile_cont(0.25) within group (order by amount) as lower,
        percentile_cont(0.5) within group (order by amount) as median,
        percentile_cont(0.75) within group (order by amount) as upper,
        avg(amount) as mean
    from measured
    group by place, measure
)

select measure, people, lower, median, upper, mean
from counted
order by place

-- people
select
    measured.measure,
    chosen_people.user_id,
    chosen_people.first_name,
    chosen_people.last_name,
    chosen_people.gender,
    chosen_people.level,
    chosen_people.location,
    first_upgrades.upgraded_at,
    measured.amount
from measured
inner join first_upgrades
    on measured.user_id = first_upgrades.user_id
inner join chosen_people
    on measured.user_id = chosen_people.user_id
order by measured.place, measured.amount, chosen_people.user_id
