-- One track of the Million Song Dataset and the song it is.
-- apply: upsert
-- when: song_records
-- key: track_id
-- references: song_id -> songs.song_id
-- column: track_id varchar – name of the song's file; genre labels refer to it
-- column: song_id varchar – of songs
-- column: record_id bigint – the record that says so, see file_of()
--
-- The name is the object's own, so the object's own time decides, not that of a copy under another
-- name.

with stated as (
    select
        song_records.track_id,
        song_records.song_id,
        song_records.record_id,
        batch_objects.version_at,
        batch_objects.content_hash
    from song_records
    inner join batch_objects
        on file_of(song_records.record_id) = batch_objects.file_id
    where song_records.track_id is not null
    union all
    select
        song_tracks.track_id,
        song_tracks.song_id,
        song_tracks.record_id,
        load_ledger.version_at,
        load_ledger.content_hash
    from song_tracks
    inner join ops.load_ledger
        on file_of(song_tracks.record_id) = load_ledger.file_id
    where song_tracks.track_id in (select song_records.track_id from song_records)
),

ranked as (
    select
        track_id,
        song_id,
        record_id,
        row_number() over (
            partition by track_id
            order by version_at desc, content_hash desc, song_id
        ) as statement_rank
    from stated
)

select
    track_id,
    song_id,
    record_id
from ranked
where statement_rank = 1
