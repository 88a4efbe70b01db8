-- One genre of one song: the song's own, else its artist's.
-- apply: replace
-- when: genre_labels
-- key: song_id, genre
-- references: song_id -> songs.song_id, genre -> genres.genre
-- column: song_id varchar – of songs
-- column: genre varchar – of genres
-- column: source varchar – track (the song's own label), term or credit (its artist's)
-- column: weight double precision – share of the song, 0 to 1; a song's weights may add up to less

with labelled as (
    select
        song_tracks.song_id,
        song_tracks.track_id,
        genre_labels.label as genre,
        genre_labels.weight
    from song_tracks
    inner join genre_labels
        on song_tracks.track_id = genre_labels.subject
            and genre_labels.kind = 'track'
),

track_counts as (
    select song_id, count(distinct track_id) as tracks
    from labelled
    group by song_id
),

own as (
    select
        labelled.song_id,
        labelled.genre,
        sum(labelled.weight / track_counts.tracks) as weight
    from labelled
    inner join track_counts
        on labelled.song_id = track_counts.song_id
    group by labelled.song_id, labelled.genre
)

select
    song_id,
    genre,
    'track' as source,
    weight
from own

union all

select
    songs.song_id,
    artist_genres.genre,
    artist_genres.source,
    artist_genres.weight
from songs
inner join artist_genres
    on songs.artist_id = artist_genres.artist_id
where songs.song_id not in (select own.song_id from own)
