-- The ten songs played most, by title and artist.

select
    coalesce(songs.title, '') || ' – ' || coalesce(artists.name, '') as fact,
    count(*) as found
from songplays
inner join songs
    on songplays.song_id = songs.song_id
inner join artists
    on songplays.artist_id = artists.artist_id
group by 1
order by found desc, fact
limit 10
