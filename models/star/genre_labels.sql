-- One genre label as the sources state it: of a track, of an artist (a term), or of a term.
-- apply: replace
-- when: genre_records
-- key: kind, subject, label
-- column: kind varchar – track, artist or term: what the subject is
-- column: subject varchar – a track id, an artist id or a term
-- column: label varchar – a genre, or a term where the subject is an artist
-- column: weight double precision – share of the subject that the label describes, 0 to 1
-- column: record_id bigint – the line, see file_of()
--
-- A later version of an object replaces every label of the earlier one.

with stated as (
    select
        genre_labels.kind,
        genre_labels.subject,
        genre_labels.label,
        genre_labels.weight,
        genre_labels.record_id,
        load_ledger.precedence_at,
        load_ledger.content_hash
    from genre_labels
    inner join ops.load_ledger
        on file_of(genre_labels.record_id) = load_ledger.file_id
    where load_ledger.uri not in (select batch_objects.uri from batch_objects)
    union all
    select
        genre_records.kind,
        genre_records.subject,
        genre_records.label,
        genre_records.weight,
        genre_records.record_id,
        batch_objects.precedence_at,
        batch_objects.content_hash
    from genre_records
    inner join batch_objects
        on file_of(genre_records.record_id) = batch_objects.file_id
),

ranked as (
    select
        kind,
        subject,
        label,
        weight,
        record_id,
        row_number() over (
            partition by kind, subject, label
            order by precedence_at desc, content_hash desc, record_id desc
        ) as label_rank
    from stated
)

select
    kind,
    subject,
    label,
    weight,
    record_id
from ranked
where label_rank = 1
