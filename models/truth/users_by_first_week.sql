-- Users by the week they were first seen in, and the number of weeks after which they were seen.

with seen as (
    select distinct
        logged_users.user_id,
        cast(date_trunc('week', events.event_at) as date) as week
    from events
    inner join logged_users
        on events.logged_user_id = logged_users.logged_user_id
    where logged_users.user_id is not null
),

cohorts as (
    select
        user_id,
        week,
        min(week) over (partition by user_id) as first_week
    from seen
)

select
    cast(first_week as varchar) || ' +'
        || cast(cast((week - first_week) / 7 as integer) as varchar) as fact,
    count(*) as found
from cohorts
group by first_week, week
