-- One played song of the current batch: its number here, and the logged song it is.
-- apply: temp
-- column: song_ref integer
-- column: logged_song_id integer

select
    logged_song_records.song_ref,
    logged_songs.logged_song_id
from logged_song_records
inner join logged_songs
    on logged_song_records.song_key = logged_songs.song_key
