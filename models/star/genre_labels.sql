-- One genre label: of a track, of an artist (a term), or of a term.
-- apply: replace
-- when: changed_label_files
-- key: kind, subject, label
-- column: kind varchar – track, artist or term: what the subject is
-- column: subject varchar – a track id, an artist id or a term
-- column: label varchar – a genre, or a term where the subject is an artist
-- column: weight double precision – share of the subject that the label describes, 0 to 1
-- column: record_id bigint – the line, see file_of()
--
-- Where objects state different weights, the later object counts.

with precedences as (
    select file_id, precedence_at, content_hash
    from ops.load_ledger
    union all
    select file_id, precedence_at, content_hash
    from batch_objects
),

ranked as (
    select
        genre_statements.kind,
        genre_statements.subject,
        genre_statements.label,
        genre_statements.weight,
        genre_statements.record_id,
        row_number() over (
            partition by genre_statements.kind, genre_statements.subject, genre_statements.label
            order by
                precedences.precedence_at desc,
                precedences.content_hash desc,
                genre_statements.record_id desc
        ) as statement_rank
    from genre_statements
    inner join precedences
        on file_of(genre_statements.record_id) = precedences.file_id
)

select
    kind,
    subject,
    label,
    weight,
    record_id
from ranked
where statement_rank = 1
