-- One artist whom this batch describes, matches anew, plays with a new spelling or drops.
-- apply: temp
-- column: artist_id varchar

select artist_id from song_records

union

select artist_id from song_versions where is_stored

union

select artist_id from logged_song_matches

union

select artist_id from rematched_songs

union

select artist_id from replaced_events where artist_id is not null
