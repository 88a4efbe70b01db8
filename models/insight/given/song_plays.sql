-- One play of the period, of the song that is asked about.

select
    logged_users.user_id,
    period_plays.start_time,
    users.gender,
    logged_actions.level,
    locations.state
from period_plays
inner join logged_songs
    on period_plays.logged_song_id = logged_songs.logged_song_id
inner join logged_users
    on period_plays.logged_user_id = logged_users.logged_user_id
inner join logged_actions
    on period_plays.logged_action_id = logged_actions.logged_action_id
left join users
    on logged_users.user_id = users.user_id
left join locations
    on logged_users.location = locations.location
where logged_songs.song_id = :song
