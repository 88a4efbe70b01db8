-- No object of 20 records or more is rejected whole: it is in a wrong folder or has a new format.
-- severity: fail
--
-- A retry of rejects is no new object: what it rejects again is in quarantine already.

select uri, records_read
from ops.load_ledger
where is_current
    and status = 'loaded'
    and uri not like 'rejects-of-%'
    and records_read >= 20
    and records_rejected = records_read
