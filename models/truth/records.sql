-- Records read from each file of events or labels, and from all song files.
--
-- Of files with the same content one is read, and any of them may be: they count under the first
-- name.

with contents as (
    select
        kind,
        min(reverse(split_part(reverse(uri), '/', 1))) as name,
        sum(records_read) as records
    from ops.load_ledger
    where status <> 'failed'
        and is_current
    group by kind, content_hash
)

select
    case when kind = 'songs' then 'song_data' else name end as fact,
    cast(sum(records) as bigint) as found
from contents
group by 1
