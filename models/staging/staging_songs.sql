-- One record of song metadata of the current batch, typed and unfiltered.
-- apply: view
-- column: record_id bigint – object and byte offset, see file_of()
-- column: num_songs integer – as the source states it; always 1 so far
-- column: artist_id varchar
-- column: artist_latitude double precision – degrees north
-- column: artist_longitude double precision – degrees east
-- column: artist_location varchar – as the source states it
-- column: artist_name varchar – as this record spells it
-- column: song_id varchar
-- column: title varchar
-- column: duration double precision – seconds
-- column: year integer – 0 is unknown
-- column: track_id varchar – the object's file name
-- column: extra varchar – unknown fields as a JSON object

select
    record_id,
    num_songs,
    artist_id,
    artist_latitude,
    artist_longitude,
    artist_location,
    artist_name,
    song_id,
    title,
    duration,
    year,
    track_id,
    extra
from song_records
