-- Records with a field that the contract does not know, by field.

select field as fact, cast(sum(records) as bigint) as found
from ops.drift
group by field
