-- One play of the period by one of the chosen people.

select
    logged_users.user_id,
    plays.start_time,
    logged_actions.level,
    plays.session_id,
    plays.item_in_session,
    plays.logged_song_id
from plays
inner join logged_users
    on plays.logged_user_id = logged_users.logged_user_id
inner join logged_actions
    on plays.logged_action_id = logged_actions.logged_action_id
where plays.start_time >= :since
    and plays.start_time < :until
    and logged_users.user_id is not null
-- filter: level, gender, state, genre, device
    and logged_users.user_id in (select chosen_people.user_id from chosen_people)
