-- A level is free or paid, everywhere.
-- severity: fail

select 'songplays' as found_in, level, count(*) as found
from songplays
where level is null or level not in ('free', 'paid')
group by level

union all

select 'users' as found_in, level, count(*) as found
from users
where level is null or level not in ('free', 'paid')
group by level
