-- One genre label of the current batch, unfiltered.
-- apply: view
-- column: record_id bigint – the line's object and byte offset, see file_of()
-- column: kind varchar – track, artist or term
-- column: subject varchar – a track id, an artist id or a term
-- column: label varchar – a genre, or a term where the subject is an artist
-- column: weight double precision – share of the subject that the label describes, 0 to 1

select
    record_id,
    kind,
    subject,
    label,
    weight
from genre_records
