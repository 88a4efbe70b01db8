-- One version of a repeated event: as this batch has it, or as the warehouse has it.
-- apply: temp
-- when: repeated_events
-- before: plays, visits, logged_actions, logged_songs, logged_users, user_agents
-- column: session_id bigint
-- column: item_in_session bigint
-- column: record_id bigint
-- column: is_stored boolean – in the warehouse before this batch
-- column: content_hash varchar – of its object
-- column: content varchar – what the warehouse keeps of it, to tell a correction from a repetition
-- column: version_rank bigint – 1 = the one that counts
--
-- The later object wins, then the greater content hash, then the later line: never the order of
-- arrival.

with staged as (
    select
        event_records.session_id,
        event_records.item_in_session,
        event_records.record_id,
        false as is_stored,
        event_content(
            event_records.ts, action_records.action_key, logged_user_records.user_key,
            user_agent_records.user_agent_key, logged_song_records.song_key
        ) as content,
        batch_objects.precedence_at,
        batch_objects.content_hash
    from event_records
    inner join repeated_events
        on event_records.session_id = repeated_events.session_id
            and event_records.item_in_session = repeated_events.item_in_session
    inner join action_records
        on event_records.action_ref = action_records.action_ref
    inner join logged_user_records
        on event_records.user_ref = logged_user_records.user_ref
    left join user_agent_records
        on event_records.user_agent_ref = user_agent_records.user_agent_ref
    left join logged_song_records
        on event_records.song_ref = logged_song_records.song_ref
    inner join batch_objects
        on file_of(event_records.record_id) = batch_objects.file_id
),

stored as (
    select
        events.session_id,
        events.item_in_session,
        events.record_id,
        true as is_stored,
        event_content(
            events.event_at, logged_actions.action_key, logged_users.user_key,
            user_agents.user_agent_key, logged_songs.song_key
        ) as content,
        load_ledger.precedence_at,
        load_ledger.content_hash
    from events
    inner join repeated_events
        on events.session_id = repeated_events.session_id
            and events.item_in_session = repeated_events.item_in_session
    inner join ops.load_ledger
        on file_of(events.record_id) = load_ledger.file_id
    inner join logged_actions
        on events.logged_action_id = logged_actions.logged_action_id
    inner join logged_users
        on events.logged_user_id = logged_users.logged_user_id
    left join user_agents
        on events.user_agent_id = user_agents.user_agent_id
    left join logged_songs
        on events.logged_song_id = logged_songs.logged_song_id
),

versions as (
    select * from staged
    union all
    select * from stored
)

select
    session_id,
    item_in_session,
    record_id,
    is_stored,
    content_hash,
    content,
    row_number() over (
        partition by session_id, item_in_session
        order by precedence_at desc, content_hash desc, is_stored desc, record_id desc
    ) as version_rank
from versions
