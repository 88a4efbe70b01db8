-- No object of 20 records or more is rejected to the last record: that is a wrong folder or a new format.
-- severity: fail

select uri, records_read
from ops.load_ledger
where is_current
    and status = 'loaded'
    and uri not like 'rejects-of-%'
    and records_read >= 20
    and records_rejected = records_read
