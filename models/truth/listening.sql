-- Lengths of all plays, and plays that were not over when the next one of the session started.

with listened as (
    select
        cast(round(seconds * 100000) as bigint) as hundred_thousandths,
        epoch_milliseconds(
            lead(start_time) over (partition by session_id order by item_in_session)
        ) - epoch_milliseconds(start_time) as milliseconds_until_next
    from songplays
)

select
    'hundred thousandths of a second' as fact,
    coalesce(sum(hundred_thousandths), 0) as found
from listened

union all

select 'plays cut short' as fact, count(*) as found
from listened
where milliseconds_until_next * 100 < hundred_thousandths
