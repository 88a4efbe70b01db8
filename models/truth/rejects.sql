-- Records that were kept out, by reason.

select reason as fact, count(*) as found
from ops.rejects
group by reason
