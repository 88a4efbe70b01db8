-- Why are records kept out?
-- area: operations
-- counts: Records in quarantine by reason and field, and what became of them: open, loaded by a
--   retry, or superseded by a later version of their object.
-- period: none
-- chart: bar y=reason x=records
-- key: reason, field
-- column: reason text – a code such as malformed, missing or wrong_type
-- column: field text – the field at fault; empty if it is none
-- column: records integer records – that were kept out
-- column: open_records integer records – of them, still out
-- column: loaded integer records – of them, loaded by a retry
-- column: superseded integer records – of them, replaced by a later version of their object
-- column: objects integer objects – they lie in
-- rows: records – every record that was kept out
-- finding: {records|record|records} {was_were} kept out, {open_records} of them still open; the
--   first reason is {reason}.

with counted as (
    select
        reason,
        coalesce(field, '') as field,
        count(*) as records,
        count(case when status = 'open' then 1 end) as open_records,
        count(case when status = 'loaded' then 1 end) as loaded,
        count(case when status = 'superseded' then 1 end) as superseded,
        count(distinct object) as objects
    from ops.rejects
    group by reason, coalesce(field, '')
)

select reason, field, records, open_records, loaded, superseded, objects
from counted
order by records desc, reason, field

-- rows
select
    rejects.reason,
    coalesce(rejects.field, '') as field,
    rejects.reject_id,
    rejects.object,
    rejects.line,
    rejects.byte_offset,
    rejects.status,
    rejects.message
from ops.rejects
order by rejects.reason, rejects.reject_id

-- finding
select
    cast(sum(records) over () as bigint) as records,
    cast(sum(open_records) over () as bigint) as open_records,
    case when sum(records) over () = 1 then 'was' else 'were' end as was_were,
    reason
from counted
order by counted.records desc, reason, field
limit 1
