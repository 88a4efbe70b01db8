-- One natural key of an event that occurs twice in this batch, or here and in the warehouse.
-- apply: temp
-- before: plays, visits
-- column: session_id bigint
-- column: item_in_session bigint
--
-- Nearly all events are there once. Blocks of neighbouring items tell the few sessions to look at
-- for an eighth of what it costs to compare all keys.

with crowded_sessions as (
    select distinct session_id
    from event_records
    group by session_id, block_of(item_in_session)
    having sum(bit_in_block(item_in_session)) <> bit_or(bit_in_block(item_in_session))
)

select session_id, item_in_session
from event_records
where session_id in (select crowded_sessions.session_id from crowded_sessions)
group by session_id, item_in_session
having count(*) > 1

union

select event_records.session_id, event_records.item_in_session
from event_records
inner join plays
    on event_records.session_id = plays.session_id
        and event_records.item_in_session = plays.item_in_session

union

select event_records.session_id, event_records.item_in_session
from event_records
inner join visits
    on event_records.session_id = visits.session_id
        and event_records.item_in_session = visits.item_in_session
