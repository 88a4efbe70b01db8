-- No two objects say different things about one event or song; where they do, the later counts.
-- severity: warn

select uri, modified_at
from ops.load_ledger
where is_contested
    and is_current
