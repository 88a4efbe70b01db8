-- One object of the current batch whose records take part in it.
-- apply: temp
-- column: file_id bigint – of ops.load_ledger
-- column: uri varchar
-- column: kind varchar – events, songs or genres
-- column: version_at timestamp – later than any earlier version of the same object
-- column: precedence_at timestamp – the later object wins where two disagree
-- column: content_hash varchar – decides between objects of the same moment

select
    file_id,
    uri,
    kind,
    version_at,
    precedence_at,
    content_hash
from object_records
where takes_part = 1
