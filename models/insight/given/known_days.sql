-- One day of the period, or of the 62 days before it, on which one of the chosen people did
-- anything while signed in.

select seen.user_id, seen.day, seen.plays
from (
    select logged_users.user_id, session_days.day, cast(sum(session_days.plays) as bigint) as plays
    from session_days
    inner join logged_users
        on session_days.logged_user_id = logged_users.logged_user_id
    where session_days.day >= cast(:since as date) - 62
        and session_days.day < cast(:until as date)
    group by logged_users.user_id, session_days.day
) as seen
where seen.user_id is not null
-- filter: level, gender, state, genre, device
    and seen.user_id in (select chosen_people.user_id from chosen_people)
