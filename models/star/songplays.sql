-- One song played: the fact table as people know it.
-- apply: view
-- key: songplay_id
-- dist: song_id
-- sort: start_time
-- column: songplay_id bigint – object and byte offset of the event: its lineage
-- column: start_time timestamp – UTC, milliseconds
-- column: user_id varchar – null for a guest
-- column: level varchar – free or paid, as logged
-- column: song_id varchar
-- column: artist_id varchar
-- column: session_id bigint
-- column: item_in_session bigint – with session_id the natural key
-- column: location varchar – as logged
-- column: user_agent varchar – as logged, without literal quotes
-- column: seconds double precision – length of the song as logged
-- column: match varchar – title+artist+length, title+artist or inferred

select
    plays.songplay_id,
    plays.start_time,
    logged_users.user_id,
    plays.level,
    logged_songs.song_id,
    logged_songs.artist_id,
    plays.session_id,
    plays.item_in_session,
    logged_users.location,
    user_agents.user_agent,
    logged_songs.seconds,
    logged_songs.match
from plays
left join logged_songs
    on plays.logged_song_id = logged_songs.logged_song_id
left join logged_users
    on plays.logged_user_id = logged_users.logged_user_id
left join user_agents
    on plays.user_agent_id = user_agents.user_agent_id
