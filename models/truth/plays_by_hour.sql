-- Plays by hour, UTC.

select lpad(cast(time.hour as varchar), 2, '0') as fact, count(*) as found
from songplays
inner join time
    on songplays.start_time = time.start_time
group by time.hour
