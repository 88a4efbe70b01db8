-- One play in the period of the artist that is asked about, and whose it was.

select
    logged_users.user_id,
    period_plays.start_time,
    logged_songs.song_id,
    users.gender,
    logged_actions.level,
    locations.state
from period_plays
inner join logged_songs
    on period_plays.logged_song_id = logged_songs.logged_song_id
inner join asked_artist
    on logged_songs.artist_id = asked_artist.artist_id
inner join logged_users
    on period_plays.logged_user_id = logged_users.logged_user_id
inner join logged_actions
    on period_plays.logged_action_id = logged_actions.logged_action_id
left join users
    on logged_users.user_id = users.user_id
left join locations
    on logged_users.location = locations.location
