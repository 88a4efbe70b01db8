-- One event of the current batch with every field of the source, typed and unfiltered.
-- apply: view
-- column: record_id bigint – object and byte offset, see file_of()
-- column: artist varchar
-- column: auth varchar
-- column: first_name varchar
-- column: gender varchar
-- column: item_in_session bigint
-- column: last_name varchar
-- column: length double precision – seconds
-- column: level varchar
-- column: location varchar
-- column: method varchar
-- column: page varchar
-- column: registration timestamp
-- column: session_id bigint
-- column: song varchar
-- column: status integer
-- column: ts timestamp
-- column: user_agent varchar
-- column: user_id varchar
-- column: extra varchar – unknown fields as a JSON object
--
-- The reader writes each repeated text once per thread, so the texts are made distinct before the join.

with song_texts as (
    select distinct song_key, title, artist, seconds
    from logged_song_records
),

user_texts as (
    select distinct user_key, user_id, first_name, last_name, gender, location, registered_at
    from logged_user_records
),

user_agent_texts as (
    select distinct user_agent_key, user_agent
    from user_agent_records
)

select
    event_records.record_id,
    song_texts.artist,
    actions.auth,
    user_texts.first_name,
    user_texts.gender,
    event_records.item_in_session,
    user_texts.last_name,
    song_texts.seconds as length,
    actions.level,
    user_texts.location,
    actions.method,
    actions.page,
    user_texts.registered_at as registration,
    event_records.session_id,
    song_texts.title as song,
    actions.status,
    event_records.ts,
    user_agent_texts.user_agent,
    user_texts.user_id,
    event_records.extra
from event_records
inner join actions
    on event_records.action_key = actions.action_key
inner join user_texts
    on event_records.user_key = user_texts.user_key
left join song_texts
    on event_records.song_key = song_texts.song_key
left join user_agent_texts
    on event_records.user_agent_key = user_agent_texts.user_agent_key
