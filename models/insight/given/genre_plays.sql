-- One person and one genre that they played in the period; parts of plays count.

select
    logged_users.user_id,
    song_genres.genre,
    sum(cast(round(song_genres.weight * 10000) as bigint)) as plays
from period_plays
inner join logged_users
    on period_plays.logged_user_id = logged_users.logged_user_id
inner join logged_songs
    on period_plays.logged_song_id = logged_songs.logged_song_id
inner join song_genres
    on logged_songs.song_id = song_genres.song_id
group by logged_users.user_id, song_genres.genre
