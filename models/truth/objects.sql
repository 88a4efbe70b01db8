-- Objects by kind and by what became of them.

select kind || ' ' || status as fact, count(*) as found
from ops.load_ledger
where is_current
group by kind, status
