-- Records read from each file of events or labels, and from all song files.

select
    case
        when kind = 'songs' then 'song_data'
        else reverse(split_part(reverse(uri), '/', 1))
    end as fact,
    cast(sum(records_read) as bigint) as found
from ops.load_ledger
where status = 'loaded'
    and is_current
group by 1
