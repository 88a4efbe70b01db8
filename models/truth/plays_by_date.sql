-- Plays by date, UTC.

select cast(cast(start_time as date) as varchar) as fact, count(*) as found
from songplays
group by cast(start_time as date)
