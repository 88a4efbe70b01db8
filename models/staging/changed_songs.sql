-- One song that this batch describes, matches anew, plays with a new spelling or drops.
-- apply: temp
-- column: song_id varchar

select song_id from song_records

union

select song_id from logged_song_matches

union

select song_id from rematched_songs

union

select song_id from replaced_events where song_id is not null
