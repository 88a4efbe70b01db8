-- One song played: each NextSong event once, however often its file was loaded.
-- apply: upsert
-- key: songplay_id
-- unique: session_id, item_in_session
-- removes: replaced_events(record_id)
-- references: start_time -> play_times.start_time, logged_song_id -> logged_songs.logged_song_id
-- references: logged_action_id -> logged_actions.logged_action_id
-- references: logged_user_id -> logged_users.logged_user_id
-- references: user_agent_id -> user_agents.user_agent_id
-- dist: session_id
-- sort: start_time
-- column: songplay_id bigint – object and byte offset of the event: its lineage
-- column: start_time timestamp – UTC, milliseconds
-- column: logged_action_id integer – of logged_actions: among them the level
-- column: session_id bigint – of sessions
-- column: item_in_session bigint – position in the session; with session_id the natural key
-- column: logged_song_id integer – of logged_songs: title, artist, length and what they match
-- column: logged_user_id integer – of logged_users: personal attributes as logged
-- column: user_agent_id integer – of user_agents; null if none was logged
--
-- People read it as `songplays`. Texts are kept once, in the tables it points to, which makes the
-- fact small. A song that the catalogue explains later changes its match there, not in the plays.

with song_refs as (
    select logged_song_records.song_ref, logged_songs.logged_song_id
    from logged_song_records
    inner join logged_songs
        on logged_song_records.song_key = logged_songs.song_key
)

select
    new_events.record_id as songplay_id,
    new_events.ts as start_time,
    action_refs.logged_action_id,
    new_events.session_id,
    new_events.item_in_session,
    song_refs.logged_song_id,
    user_refs.logged_user_id,
    user_agent_refs.user_agent_id
from new_events
inner join action_refs
    on new_events.action_ref = action_refs.action_ref
inner join song_refs
    on new_events.song_ref = song_refs.song_ref
inner join user_refs
    on new_events.user_ref = user_refs.user_ref
inner join user_agent_refs
    on new_events.user_agent_ref = user_agent_refs.user_agent_ref
where new_events.is_play = 1
