-- The artist that is asked about, by any spelling.

select artist_id
from artist_names
where match_name = match_text(:artist)
group by artist_id
