-- No object has more rejects than records.
-- severity: warn
--
-- A retry of rejects is no new object: what it rejects again is in quarantine already.

select uri, records_read, records_rejected
from ops.load_ledger
where is_current
    and status = 'loaded'
    and uri not like 'rejects-of-%'
    and 2 * records_rejected > records_read
