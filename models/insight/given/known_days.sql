-- One day of the period, or of the 62 days before it, on which one of the chosen people did
-- anything while signed in.

select
    chosen_people.user_id,
    session_days.day,
    cast(sum(session_days.plays) as bigint) as plays
from session_days
inner join logged_users
    on session_days.logged_user_id = logged_users.logged_user_id
inner join chosen_people
    on logged_users.user_id = chosen_people.user_id
where session_days.day >= cast(:since as date) - 62
    and session_days.day < cast(:until as date)
group by chosen_people.user_id, session_days.day
