-- One genre label of the current batch, unfiltered.
-- apply: view
-- column: record_id bigint – the line's object and byte offset, see file_of()
-- column: kind varchar – track, artist or term
-- column: subject varchar
-- column: label varchar
-- column: weight double precision

select
    record_id,
    kind,
    subject,
    label,
    weight
from genre_records
