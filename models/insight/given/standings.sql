-- One person as they stood at a moment: free, paid or cancelled.
--
-- The event that submits a change still has the old level: where it is the last one, it decides.
-- The end of a stretch of a level says only which one was the last at the moment. Days known end at
-- 28: of people who were there before the data began nobody knows more.

select
    spans.moment,
    spans.user_id,
    case
        when spans.cancelled_at = spans.last_at then 'cancelled'
        when spans.upgraded_at = spans.last_at then 'paid'
        when spans.downgraded_at = spans.last_at then 'free'
        else stretches.level
    end as standing,
    spans.first_at,
    spans.last_at,
    case
        when spans.last_at in (spans.cancelled_at, spans.upgraded_at, spans.downgraded_at)
            then spans.last_at
        else stretches.valid_from
    end as standing_since,
    stretches.changes,
    spans.paid_plays,
    spans.has_paid,
    cast(epoch_milliseconds(spans.moment) - epoch_milliseconds(spans.last_at) as double precision)
        / 86400000 as days_away,
    case
        when spans.first_at < spans.moment - interval '28 days' then 28
        else cast(
            epoch_milliseconds(spans.moment) - epoch_milliseconds(spans.first_at)
            as double precision
        ) / 86400000
    end as days_known
from (
    select
        moments.moment,
        weekly_visits.user_id,
        min(weekly_visits.first_at) as first_at,
        max(weekly_visits.last_at) as last_at,
        max(weekly_visits.upgraded_at) as upgraded_at,
        max(weekly_visits.downgraded_at) as downgraded_at,
        max(weekly_visits.cancelled_at) as cancelled_at,
        max(weekly_visits.has_paid) as has_paid,
        sum(weekly_visits.paid_plays) as paid_plays
    from moments
    inner join weekly_visits
        on moments.week <= weekly_visits.week
    group by moments.moment, weekly_visits.user_id
) as spans
inner join (
    select
        user_id,
        level,
        valid_from,
        valid_to,
        row_number() over (partition by user_id order by valid_from) - 1 as changes
    from user_levels
) as stretches
    on spans.user_id = stretches.user_id
        and spans.moment > stretches.valid_from
        and spans.moment <= coalesce(stretches.valid_to, spans.moment)
