-- Plays by how their song was found in the catalogue.

select match as fact, count(*) as found
from songplays
group by match
