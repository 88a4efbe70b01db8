-- A level is free or paid, everywhere.
-- severity: fail

select 'logged_actions' as found_in, level, count(*) as found
from logged_actions
where page = 'NextSong' and (level is null or level not in ('free', 'paid'))
group by level

union all

select 'users' as found_in, level, count(*) as found
from users
where level is null or level not in ('free', 'paid')
group by level
