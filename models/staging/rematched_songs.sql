-- One logged song that song metadata of this batch matches in another way than before.
-- apply: temp
-- before: logged_songs
-- column: logged_song_id integer
-- column: song_id varchar – as it was
-- column: artist_id varchar – as it was

select
    logged_songs.logged_song_id,
    logged_songs.song_id,
    logged_songs.artist_id
from logged_songs
inner join logged_song_matches
    on logged_songs.song_key = logged_song_matches.song_key
where logged_songs.song_id <> logged_song_matches.song_id
    or logged_songs.artist_id <> logged_song_matches.artist_id
    or logged_songs.match <> logged_song_matches.match
