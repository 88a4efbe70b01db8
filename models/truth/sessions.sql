-- Sessions with a user, paid at their start, and with a change of mind.

select 'with a user' as fact, count(*) as found
from sessions
where user_id is not null

union all

select 'paid at start' as fact, count(*) as found
from sessions
where level_at_start = 'paid'

union all

select 'upgraded' as fact, count(*) as found
from sessions
where upgraded

union all

select 'downgraded' as fact, count(*) as found
from sessions
where downgraded

union all

select 'cancelled' as fact, count(*) as found
from sessions
where cancelled
