-- One genre label as one object states it.
-- apply: upsert
-- when: changed_label_files
-- key: uri, kind, subject, label
-- removes: changed_label_files(uri)
-- column: uri varchar – the object
-- column: kind varchar – track, artist or term: what the subject is
-- column: subject varchar – a track id, an artist id or a term
-- column: label varchar – a genre, or a term where the subject is an artist
-- column: weight double precision – share of the subject that the label describes, 0 to 1
-- column: record_id bigint – the line, see file_of()
--
-- A later version of an object replaces every label of the earlier one; what other objects state
-- stays.

with ranked as (
    select
        batch_objects.uri,
        genre_records.kind,
        genre_records.subject,
        genre_records.label,
        genre_records.weight,
        genre_records.record_id,
        row_number() over (
            partition by
                batch_objects.uri, genre_records.kind, genre_records.subject, genre_records.label
            order by genre_records.record_id desc, genre_records.weight desc
        ) as line_rank
    from genre_records
    inner join batch_objects
        on file_of(genre_records.record_id) = batch_objects.file_id
)

select
    uri,
    kind,
    subject,
    label,
    weight,
    record_id
from ranked
where line_rank = 1
