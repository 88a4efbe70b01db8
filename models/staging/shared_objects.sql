-- One object with a record that the warehouse holds from another object.
-- apply: temp
-- column: file_id bigint – of ops.load_ledger
-- column: is_contested boolean – one of its records says something else there
--
-- It may be of this batch or an earlier one. A later copy of such an object has to be merged again:
-- its records may now be the ones that count.

with versions as (
    select
        cast(session_id as varchar) || '/' || cast(item_in_session as varchar) as natural_key,
        record_id, content_hash, content, version_rank
    from event_versions
    union all
    select song_id as natural_key, record_id, content_hash, content, version_rank
    from song_versions
)

select
    file_of(versions.record_id) as file_id,
    max(case when versions.content <> winners.content then 1 else 0 end) = 1 as is_contested
from versions
inner join versions as winners
    on versions.natural_key = winners.natural_key
        and winners.version_rank = 1
where versions.content_hash <> winners.content_hash
    or versions.content <> winners.content
group by file_of(versions.record_id)
