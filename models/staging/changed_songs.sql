-- One song that this batch describes, plays for the first time under some spelling, matches anew or plays no longer.
-- apply: temp
-- column: song_id varchar

select song_id from song_records

union

select song_id from logged_song_matches

union

select song_id from rematched_songs

union

select song_id from replaced_events where song_id is not null
