-- One natural key of an event that occurs twice in this batch, or here and in the warehouse.
-- apply: temp
-- before: plays, visits
-- column: session_id bigint
-- column: item_in_session bigint

select session_id, item_in_session
from event_records
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
