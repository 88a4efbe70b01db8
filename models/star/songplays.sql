-- One song played: the fact table as people know it.
-- apply: view
-- rows: plays
-- key: songplay_id
-- sort: start_time
-- column: songplay_id bigint – its lineage: object and byte offset, see `sparkify etl show --row`
-- column: start_time timestamp – when it started, UTC, milliseconds
-- column: user_id varchar – of users; null for a guest
-- column: level varchar – free or paid, as logged with the play
-- column: song_id varchar – of songs; one that starts with SI is inferred: the catalogue lacks it
-- column: artist_id varchar – of artists; one that starts with AI is inferred
-- column: session_id bigint – of sessions
-- column: item_in_session bigint – position in the session; with session_id the natural key
-- column: location varchar – the listener's metropolitan area as logged, see locations
-- column: user_agent varchar – the listener's browser as logged, see user_agents
-- column: seconds double precision – length of the song as logged, not the time listened
-- column: match varchar – how the song was found: title+artist+length, title+artist or inferred

select
    plays.songplay_id,
    plays.start_time,
    logged_users.user_id,
    logged_actions.level,
    logged_songs.song_id,
    logged_songs.artist_id,
    plays.session_id,
    plays.item_in_session,
    logged_users.location,
    user_agents.user_agent,
    logged_songs.seconds,
    logged_songs.match
from plays
left join logged_actions
    on plays.logged_action_id = logged_actions.logged_action_id
left join logged_songs
    on plays.logged_song_id = logged_songs.logged_song_id
left join logged_users
    on plays.logged_user_id = logged_users.logged_user_id
left join user_agents
    on plays.user_agent_id = user_agents.user_agent_id
