-- One event of the warehouse, a song played or any other page.
-- apply: view
-- rows: plays, visits
-- column: record_id bigint – object and byte offset of the event: its lineage
-- column: event_at timestamp – UTC, milliseconds
-- column: session_id bigint – the app's session
-- column: item_in_session bigint – position in the session; with session_id the natural key
-- column: logged_action_id integer – of logged_actions: page, method, status, auth, level
-- column: logged_song_id integer – null unless a song was played
-- column: logged_user_id integer – names the user; of a guest, no user
-- column: user_agent_id integer – of user_agents; null if none was logged

select
    songplay_id as record_id,
    start_time as event_at,
    session_id,
    item_in_session,
    logged_action_id,
    logged_song_id,
    logged_user_id,
    user_agent_id
from plays

union all

select
    page_event_id as record_id,
    event_at,
    session_id,
    item_in_session,
    logged_action_id,
    cast(null as integer) as logged_song_id,
    logged_user_id,
    user_agent_id
from visits
