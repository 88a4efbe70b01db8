-- How many of those who left come back, and how soon?
-- area: growth
-- counts: People by how they left in the period: cancelled (confirmed a cancellation) or downgraded
--   (submitted a downgrade), each from the first time they did. Back is whoever was seen signed in
--   after the cancellation, or was paid again after the downgrade, at any later time in the data.
-- period: all
-- chart: bar y=left_by x=share
-- filters: gender, state, genre, device
-- key: left_by
-- column: left_by text – cancelled or downgraded
-- column: people integer people – who left so
-- column: back integer people – of them, who came back
-- column: share number % – back of people
-- column: median_days number days – until they were back
-- people: people – who left, with the time they were back, if they were
-- finding: Of {people|person|people} who {left_by}, {back} came back.

with departures as (
    select
        user_id,
        case page when 'Submit Downgrade' then 'downgraded' else 'cancelled' end as left_by,
        min(event_at) as left_at
    from period_visits
    where page in ('Submit Downgrade', 'Cancellation Confirmation')
    group by
        user_id,
        case page when 'Submit Downgrade' then 'downgraded' else 'cancelled' end
),

leavers as (
    select user_id, left_at
    from departures
    where left_by = 'cancelled'
),

sightings as (
    select leavers.user_id, min(acts.event_at) as back_at
    from leavers
    inner join (
        select logged_users.user_id, plays.start_time as event_at
        from plays
        inner join logged_users
            on plays.logged_user_id = logged_users.logged_user_id
        union all
        select logged_users.user_id, visits.event_at
        from visits
        inner join logged_users
            on visits.logged_user_id = logged_users.logged_user_id
    ) as acts
        on leavers.user_id = acts.user_id
            and acts.event_at > leavers.left_at
    group by leavers.user_id
),

returns as (
    select user_id, 'cancelled' as left_by, back_at
    from sightings
    union all
    select departures.user_id, departures.left_by, min(user_levels.valid_from) as back_at
    from departures
    inner join user_levels
        on departures.user_id = user_levels.user_id
            and user_levels.level = 'paid'
            and user_levels.valid_from > departures.left_at
    where departures.left_by = 'downgraded'
    group by departures.user_id, departures.left_by
),

joined as (
    select
        departures.left_by,
        departures.user_id,
        departures.left_at,
        returns.back_at,
        cast(
            epoch_milliseconds(returns.back_at) - epoch_milliseconds(departures.left_at)
            as double precision
        ) / 86400000 as days
    from departures
    left join returns
        on departures.user_id = returns.user_id
            and departures.left_by = returns.left_by
)

select
    left_by,
    count(*) as people,
    count(back_at) as back,
    100 * cast(count(back_at) as double precision) / count(*) as share,
    percentile_cont(0.5) within group (order by days) as median_days
from joined
group by left_by
order by left_by

-- people
select
    joined.left_by,
    chosen_people.user_id,
    chosen_people.first_name,
    chosen_people.last_name,
    chosen_people.gender,
    chosen_people.level,
    chosen_people.location,
    joined.left_at,
    joined.back_at
from joined
inner join chosen_people
    on joined.user_id = chosen_people.user_id
order by joined.left_by, joined.left_at, chosen_people.user_id
