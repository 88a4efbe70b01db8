-- Every object's records are accounted for: read = new + corrected + known + rejected.
-- severity: fail

select file_id, uri, records_read, records_new, records_corrected, records_known, records_rejected
from ops.load_ledger
where status = 'loaded'
    and records_read <> records_new + records_corrected + records_known + records_rejected
