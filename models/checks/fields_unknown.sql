-- The sources have no field that the contract does not know; unknown ones are kept in `extra`.
-- severity: warn

select field, sum(records) as records, min(file_id) as first_file_id
from ops.drift
group by field
