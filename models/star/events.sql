-- One event of the warehouse, a song played or any other page.
-- apply: view
-- column: record_id bigint – object and byte offset of the event: its lineage
-- column: event_at timestamp – UTC, milliseconds
-- column: user_id varchar – null for a guest
-- column: attributed boolean – true if the user was found through the session
-- column: session_id bigint
-- column: item_in_session bigint
-- column: page varchar
-- column: method varchar – null for a song played
-- column: status integer – null for a song played
-- column: auth varchar – null for a song played
-- column: level varchar – free or paid, as logged
-- column: seconds double precision – length of the song; null if none was played
-- column: user_agent varchar
-- column: logged_song_id integer
-- column: logged_user_id integer

select
    songplay_id as record_id,
    start_time as event_at,
    user_id,
    false as attributed,
    session_id,
    item_in_session,
    'NextSong' as page,
    cast(null as varchar) as method,
    cast(null as integer) as status,
    cast(null as varchar) as auth,
    level,
    seconds,
    user_agent,
    logged_song_id,
    logged_user_id
from songplays

union all

select
    page_event_id as record_id,
    event_at,
    user_id,
    attributed,
    session_id,
    item_in_session,
    page,
    method,
    status,
    auth,
    level,
    cast(null as double precision) as seconds,
    user_agent,
    cast(null as integer) as logged_song_id,
    logged_user_id
from page_events
