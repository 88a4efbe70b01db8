-- One person as they stood at the moment: free, paid or cancelled.
--
-- The event that submits a change still has the old level: where it is the last one, it decides.
-- The end of a stretch of a level lies in the future, so it is not read. Days known end at 28: of
-- people who were there before the data began nobody knows more.

select
    spans.user_id,
    case
        when lasts.has_cancelled = 1 then 'cancelled'
        when lasts.has_upgraded = 1 then 'paid'
        when lasts.has_downgraded = 1 then 'free'
        else stretches.level
    end as standing,
    spans.first_at,
    spans.last_at,
    case
        when lasts.has_cancelled + lasts.has_upgraded + lasts.has_downgraded > 0 then spans.last_at
        else stretches.valid_from
    end as standing_since,
    stretches.changes,
    spans.paid_plays,
    spans.has_paid,
    cast(epoch_milliseconds(:moment) - epoch_milliseconds(spans.last_at) as double precision)
        / 86400000 as days_away,
    case
        when spans.first_at < :moment - interval '28 days' then 28
        else cast(
            epoch_milliseconds(:moment) - epoch_milliseconds(spans.first_at) as double precision
        ) / 86400000
    end as days_known
from (
    select
        user_id,
        min(first_at) as first_at,
        max(last_at) as last_at,
        sum(case when page = 'NextSong' and level = 'paid' then times else 0 end) as paid_plays,
        max(case when level = 'paid' then 1 else 0 end) as has_paid
    from past_actions
    group by user_id
) as spans
inner join (
    select
        user_id,
        last_at,
        max(case when page = 'Cancellation Confirmation' then 1 else 0 end) as has_cancelled,
        max(case when page = 'Submit Upgrade' then 1 else 0 end) as has_upgraded,
        max(case when page = 'Submit Downgrade' then 1 else 0 end) as has_downgraded
    from past_actions
    group by user_id, last_at
) as lasts
    on spans.user_id = lasts.user_id
        and spans.last_at = lasts.last_at
inner join (
    select
        user_id,
        level,
        valid_from,
        row_number() over (partition by user_id order by valid_from desc) as recency,
        count(*) over (partition by user_id) - 1 as changes
    from user_levels
    where valid_from < :moment
) as stretches
    on spans.user_id = stretches.user_id
        and stretches.recency = 1
