-- One event of the current batch that enters the warehouse: new, or later than the stored version.
-- apply: view
-- column: record_id bigint
-- column: ts timestamp
-- column: session_id bigint
-- column: item_in_session bigint
-- column: is_play integer – 1 if the page is NextSong
-- column: action_ref integer
-- column: song_ref integer
-- column: user_ref integer
-- column: user_agent_ref integer

select
    record_id,
    ts,
    session_id,
    item_in_session,
    is_play,
    action_ref,
    song_ref,
    user_ref,
    user_agent_ref
from event_records
where record_id not in (
    select event_versions.record_id
    from event_versions
    where event_versions.version_rank > 1
)
