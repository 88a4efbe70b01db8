-- One object, of this batch or an earlier one, with a record about which another object says something else.
-- apply: temp
-- column: file_id bigint – of ops.load_ledger

with versions as (
    select concat(session_id, '/', item_in_session) as natural_key, record_id, content, version_rank
    from event_versions
    union all
    select song_id as natural_key, record_id, content, version_rank
    from song_versions
)

select distinct file_of(versions.record_id) as file_id
from versions
inner join versions as winners
    on versions.natural_key = winners.natural_key
        and winners.version_rank = 1
where versions.content <> winners.content
