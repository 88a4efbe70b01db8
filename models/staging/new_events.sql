-- One event of the current batch that enters the warehouse: new, or a later version of one that is there.
-- apply: view
-- column: record_id bigint
-- column: ts timestamp
-- column: session_id bigint
-- column: item_in_session bigint
-- column: is_play integer – 1 if the page is NextSong
-- column: action_key bigint
-- column: song_key bigint
-- column: user_key bigint
-- column: user_agent_key bigint

select
    record_id,
    ts,
    session_id,
    item_in_session,
    is_play,
    action_key,
    song_key,
    user_key,
    user_agent_key
from event_records
where not exists (
    select 1
    from event_versions
    where event_versions.record_id = event_records.record_id
        and event_versions.version_rank > 1
)
