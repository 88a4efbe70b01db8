-- One day of the period, or of the 27 days before it, on which one of the chosen people did
-- anything while signed in. The same may stand here twice.

select logged_users.user_id, session_days.day
from session_days
inner join logged_users
    on session_days.logged_user_id = logged_users.logged_user_id
where session_days.day >= cast(:since as date) - 27
    and session_days.day < cast(:until as date)
    and logged_users.user_id is not null
-- filter: level, gender, state, genre, device
    and logged_users.user_id in (select chosen_people.user_id from chosen_people)
