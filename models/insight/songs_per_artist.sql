-- Which artists have the most songs, and are they all played?
-- area: demand
-- counts: Songs of each artist, in the catalogue and played in the period, and their plays. Songs
--   that the catalogue lacks count as played ones. Artists with the most songs of either kind
--   first; among equals the name decides.
-- period: all
-- chart: bar y=artist x=songs
-- filters: level, gender, state, genre, device
-- parameter: top integer 10 – how many artists
-- key: artist_id
-- column: artist text – the shown name
-- column: songs integer songs – known: in the catalogue or played
-- column: catalogue_songs integer songs – in the catalogue
-- column: played_songs integer songs – played in the period
-- column: plays integer plays – in the period
-- column: plays_per_song number plays – of a song that was played
-- column: artist_id text – of artists
-- finding: {artist} has {songs|song|songs}; {played_songs} of them were played.

with heard as (
    select logged_songs.song_id, cast(sum(counted.plays) as bigint) as plays
    from song_counts as counted
    inner join logged_songs
        on counted.logged_song_id = logged_songs.logged_song_id
    group by logged_songs.song_id
),

artists_songs as (
    select
        songs.artist_id,
        count(*) as songs,
        count(case when songs.in_catalogue then 1 end) as catalogue_songs,
        count(heard.song_id) as played_songs,
        cast(coalesce(sum(heard.plays), 0) as bigint) as plays
    from songs
    left join heard
        on songs.song_id = heard.song_id
    where songs.in_catalogue
        or heard.song_id is not null
    group by songs.artist_id
)

select
    artists.name as artist,
    artists_songs.songs,
    artists_songs.catalogue_songs,
    artists_songs.played_songs,
    artists_songs.plays,
    cast(artists_songs.plays as double precision) / nullif(artists_songs.played_songs, 0)
        as plays_per_song,
    artists.artist_id
from artists_songs
inner join artists
    on artists_songs.artist_id = artists.artist_id
order by artists_songs.songs desc, artists.name, artists.artist_id
limit :top
