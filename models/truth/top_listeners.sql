-- The ten users who played most, by user id.

select user_id as fact, count(*) as found
from songplays
group by user_id
order by found desc, fact
limit 10
