-- One object of the current batch with records that are not new.
-- apply: temp
-- before: genre_labels
-- column: file_id bigint – of ops.load_ledger
-- column: known bigint – records that the warehouse has already, or has in a later version
-- column: corrected bigint – records that replace an earlier version
--
-- An event or song is known if it loses to another version, or says what the stored version says.

with versions as (
    select
        cast(session_id as varchar) || '/' || cast(item_in_session as varchar) as natural_key,
        record_id, is_stored, content, version_rank
    from event_versions
    union all
    select song_id as natural_key, record_id, is_stored, content, version_rank
    from song_versions
),

compared as (
    select
        staged.record_id,
        case
            when staged.version_rank > 1 or staged.content = stored.content then 1
            else 0
        end as known,
        case
            when staged.version_rank = 1 and staged.content <> stored.content then 1
            else 0
        end as corrected
    from versions as staged
    left join versions as stored
        on staged.natural_key = stored.natural_key
            and stored.is_stored
    where not staged.is_stored
),

ranked_labels as (
    select
        genre_records.record_id,
        genre_labels.label is not null as is_stored,
        row_number() over (
            partition by genre_records.kind, genre_records.subject, genre_records.label
            order by genre_records.record_id desc
        ) as label_rank
    from genre_records
    left join genre_labels
        on genre_records.kind = genre_labels.kind
            and genre_records.subject = genre_labels.subject
            and genre_records.label = genre_labels.label
            and genre_records.weight = genre_labels.weight
),

genre_lines as (
    select
        record_id,
        min(case when is_stored or label_rank > 1 then 1 else 0 end) as known,
        0 as corrected
    from ranked_labels
    group by record_id
),

records as (
    select record_id, known, corrected from compared
    union all
    select record_id, known, corrected from genre_lines
)

select
    file_of(record_id) as file_id,
    cast(sum(known) as bigint) as known,
    cast(sum(corrected) as bigint) as corrected
from records
where known + corrected > 0
group by file_of(record_id)
