-- One version of a repeated song's metadata: as this batch has it, or as the warehouse has it.
-- apply: temp
-- when: repeated_songs
-- before: catalogue
-- column: song_id varchar
-- column: artist_id varchar – as this version has it
-- column: record_id bigint
-- column: is_stored boolean – in the warehouse before this batch
-- column: content_hash varchar – of its object
-- column: content varchar – every field, to tell a correction from a repetition
-- column: version_rank bigint – 1 = the one that counts

with staged as (
    select
        song_records.song_id,
        song_records.artist_id,
        song_records.record_id,
        false as is_stored,
        song_content(
            song_records.title, song_records.artist_id, song_records.artist_name,
            song_records.artist_location, song_records.artist_latitude,
            song_records.artist_longitude, song_records.duration, song_records.year
        ) as content,
        batch_objects.precedence_at,
        batch_objects.content_hash
    from song_records
    inner join repeated_songs
        on song_records.song_id = repeated_songs.song_id
    inner join batch_objects
        on file_of(song_records.record_id) = batch_objects.file_id
),

stored as (
    select
        catalogue.song_id,
        catalogue.artist_id,
        catalogue.record_id,
        true as is_stored,
        song_content(
            catalogue.title, catalogue.artist_id, catalogue.artist_name,
            catalogue.artist_location, catalogue.artist_latitude, catalogue.artist_longitude,
            catalogue.duration, catalogue.year
        ) as content,
        load_ledger.precedence_at,
        load_ledger.content_hash
    from catalogue
    inner join repeated_songs
        on catalogue.song_id = repeated_songs.song_id
    inner join ops.load_ledger
        on file_of(catalogue.record_id) = load_ledger.file_id
),

versions as (
    select * from staged
    union all
    select * from stored
)

select
    song_id,
    artist_id,
    record_id,
    is_stored,
    content_hash,
    content,
    row_number() over (
        partition by song_id
        order by precedence_at desc, content_hash desc, is_stored desc, record_id desc
    ) as version_rank
from versions
