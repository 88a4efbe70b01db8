-- One event of the current batch with every field of the source, typed and unfiltered.
-- apply: view
-- column: record_id bigint – object and byte offset, see file_of()
-- column: artist varchar – name as logged, repaired
-- column: auth varchar – Logged In, Logged Out, Guest, Cancelled, …
-- column: first_name varchar
-- column: gender varchar – F, M or what else is logged
-- column: item_in_session bigint – position in the session
-- column: last_name varchar
-- column: length double precision – seconds
-- column: level varchar – free or paid
-- column: location varchar – metropolitan area, "City, ST"
-- column: method varchar – HTTP method
-- column: page varchar – what the user did; NextSong is a song played
-- column: registration timestamp – when the user signed up, UTC
-- column: session_id bigint – the app's session
-- column: song varchar – title as logged, repaired
-- column: status integer – HTTP status
-- column: ts timestamp – when it happened, UTC, milliseconds
-- column: user_agent varchar – without literal quotes
-- column: user_id varchar – null for a guest
-- column: extra varchar – unknown fields as a JSON object

select
    event_records.record_id,
    logged_song_records.artist,
    action_records.auth,
    logged_user_records.first_name,
    logged_user_records.gender,
    event_records.item_in_session,
    logged_user_records.last_name,
    logged_song_records.seconds as length,
    action_records.level,
    logged_user_records.location,
    action_records.method,
    action_records.page,
    logged_user_records.registered_at as registration,
    event_records.session_id,
    logged_song_records.title as song,
    action_records.status,
    event_records.ts,
    user_agent_records.user_agent,
    logged_user_records.user_id,
    extra_records.extra
from event_records
inner join action_records
    on event_records.action_ref = action_records.action_ref
inner join logged_user_records
    on event_records.user_ref = logged_user_records.user_ref
left join logged_song_records
    on event_records.song_ref = logged_song_records.song_ref
left join user_agent_records
    on event_records.user_agent_ref = user_agent_records.user_agent_ref
left join extra_records
    on event_records.record_id = extra_records.record_id
