-- One song of the catalogue as its metadata describes it: the source of songs and artists.
-- apply: upsert
-- when: song_records
-- key: song_id
-- column: song_id varchar – the catalogue's id
-- column: title varchar – as this record spells it, repaired
-- column: artist_id varchar – the catalogue's id
-- column: artist_name varchar – as this record spells it
-- column: artist_location varchar – as this record states it
-- column: artist_latitude double precision – degrees north
-- column: artist_longitude double precision – degrees east
-- column: duration double precision – seconds
-- column: year integer – 0 is unknown
-- column: match_title varchar – as match_text() compares it
-- column: match_artist varchar – as match_text() compares it
-- column: record_id bigint – the record, see file_of()
--
-- Kept whole, so that songs, artists and matches can be derived again when a batch corrects it.

select
    song_records.song_id,
    song_records.title,
    song_records.artist_id,
    song_records.artist_name,
    song_records.artist_location,
    song_records.artist_latitude,
    song_records.artist_longitude,
    song_records.duration,
    song_records.year,
    match_text(song_records.title) as match_title,
    match_text(song_records.artist_name) as match_artist,
    song_records.record_id
from song_records
where song_records.record_id not in (
    select song_versions.record_id
    from song_versions
    where song_versions.version_rank > 1
)
