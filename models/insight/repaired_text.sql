-- How much text was mended on its way in?
-- area: operations
-- counts: Records of the current objects by kind, and how many of them had a text that was
--   UTF-8 read as Latin-1, once or twice, and could be turned back without loss.
-- period: none
-- chart: bar y=kind x=repaired
-- key: kind
-- column: kind text – events, songs or genres
-- column: objects integer objects – that are loaded and current
-- column: records integer records – that they hold
-- column: repaired integer records – with a text that was mended
-- column: share number % – repaired of records
-- column: affected integer objects – with at least one such record
-- finding: {repaired|record|records} of {records} had a text that was mended.

with counted as (
    select
        kind,
        count(*) as objects,
        cast(sum(records_read) as bigint) as records,
        cast(sum(records_repaired) as bigint) as repaired,
        count(case when records_repaired > 0 then 1 end) as affected
    from ops.load_ledger
    where status = 'loaded'
        and is_current
    group by kind
)

select
    kind,
    objects,
    records,
    repaired,
    100 * cast(repaired as double precision) / nullif(records, 0) as share,
    affected
from counted
order by kind

-- finding
select cast(sum(repaired) as bigint) as repaired, cast(sum(records) as bigint) as records
from counted
