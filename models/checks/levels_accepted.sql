-- A level is free or paid, everywhere.
-- severity: fail

select 'plays' as found_in, level, count(*) as found
from plays
where level is null or level not in ('free', 'paid')
group by level

union all

select 'users' as found_in, level, count(*) as found
from users
where level is null or level not in ('free', 'paid')
group by level
