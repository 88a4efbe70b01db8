-- The ten artists played most, by name.

select artists.name as fact, count(*) as found
from songplays
inner join artists
    on songplays.artist_id = artists.artist_id
group by artists.name
order by found desc, fact
limit 10
