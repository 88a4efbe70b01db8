-- Plays by genre: a play counts for each genre of its song as much as the song is labelled with it.

select
    song_genres.genre as fact,
    cast(sum(cast(round(song_genres.weight * 10000) as bigint)) as bigint) as found
from songplays
inner join song_genres
    on songplays.song_id = song_genres.song_id
group by song_genres.genre
