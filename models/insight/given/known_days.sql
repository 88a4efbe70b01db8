-- One day of the period, or of the 62 days before it, on which one of the chosen people did
-- anything while signed in.

select
    chosen_people.user_id,
    days.day,
    cast(sum(days.plays) as bigint) as plays
from (
    select
        plays.logged_user_id,
        cast(plays.start_time as date) as day,
        count(*) as plays
    from plays
    where plays.start_time >= :since - interval '62 days'
        and plays.start_time < :until
    group by plays.logged_user_id, cast(plays.start_time as date)
    union all
    select distinct
        visits.logged_user_id,
        cast(visits.event_at as date) as day,
        0 as plays
    from visits
    where visits.event_at >= :since - interval '62 days'
        and visits.event_at < :until
) as days
inner join logged_users
    on days.logged_user_id = logged_users.logged_user_id
inner join chosen_people
    on logged_users.user_id = chosen_people.user_id
group by chosen_people.user_id, days.day
