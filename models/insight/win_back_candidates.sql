-- Which of those who left are likely to come back?
-- area: growth
-- counts: People who have paid and then left: cancelled, downgraded, or lapsed (they still pay,
--   but were not seen for 28 days), by their chance to be back within so many days: seen again, or,
--   after a downgrade, paid again. A model learns the chance from the weeks of the warehouse
--   itself: how people who had left at a moment had behaved, and whether they were back in the days
--   after it. How well it does is measured on later weeks that it never saw. Among equals the user
--   id decides.
-- period: none
-- chart: bar y=name x=score
-- filters: gender, state, genre, device
-- parameter: top integer 50 – how many people
-- parameter: within choice 28 of 7, 14, 28 – days in which they would be back
-- key: user_id
-- column: user_id text – of users
-- column: name text – first and last
-- column: level text – free or paid, at their latest event
-- column: left_by text – cancelled, downgraded or lapsed
-- column: left_at time – the event with which they left, or their last one, UTC
-- column: score number % – chance to be back within so many days; empty without a model
-- column: basis text – what orders the list: model, or rule where the history is too short for one
-- column: reason_1 text – what raises the score most (what is usual); or the rule's first
-- column: reason_2 text – the next one
-- column: reason_3 text – the third
-- outcome: came back
-- rule: paid_plays – plays while they paid
-- sign: paid_plays – {value|play|plays} while they paid
-- sign: days_gone – {value|day|days} since they left
-- sign: days_away – {value|day|days} since the last visit
-- sign: days_28 – {value|active day|active days} of the last 28
-- sign: plays_28 – {value|play|plays} in the last 28 days
-- sign: plays_7 – {value|play|plays} in the last 7 days
-- sign: adverts_28 – {value|advert|adverts} heard in the last 28 days
-- sign: upgrade_visits_28 – {value|visit|visits} to the upgrade page in the last 28 days
-- sign: errors_28 – {value|error|errors} met in the last 28 days
-- sign: thumbs_up_28 – {value|thumb|thumbs} up in the last 28 days
-- sign: days_known – {value|day|days} since first seen, 28 at most
-- sign: changes – {value|change|changes} of level so far
-- sign: cancellations – {value|cancellation|cancellations} confirmed
-- sign: lapses – {value|lapse|lapses} while paying

with leavers as (
    select
        standings.*,
        case standing when 'free' then 'downgraded' when 'paid' then 'lapsed' else 'cancelled' end
            as left_by,
        case standing when 'free' then standing_since else last_at end as left_at
    from standings
    where has_paid = 1
        and (standing <> 'paid' or last_at < moment - interval '28 days')
)

select
    leavers.moment,
    chosen_people.user_id,
    coalesce(chosen_people.first_name, '') || ' ' || coalesce(chosen_people.last_name, '') as name,
    chosen_people.level,
    leavers.left_by,
    leavers.left_at,
    leavers.paid_plays,
    cast(epoch_milliseconds(leavers.moment) - epoch_milliseconds(leavers.left_at)
        as double precision)
        / 86400000 as days_gone,
    leavers.days_away,
    coalesce(recent_signs.days_28, 0) as days_28,
    coalesce(recent_signs.plays_28, 0) as plays_28,
    coalesce(recent_signs.plays_7, 0) as plays_7,
    coalesce(recent_signs.adverts_28, 0) as adverts_28,
    coalesce(recent_signs.upgrade_visits_28, 0) as upgrade_visits_28,
    coalesce(recent_signs.errors_28, 0) as errors_28,
    coalesce(recent_signs.thumbs_up_28, 0) as thumbs_up_28,
    leavers.days_known,
    leavers.changes,
    case leavers.left_by when 'cancelled' then 1 else 0 end as cancellations,
    case leavers.left_by when 'lapsed' then 1 else 0 end as lapses
from leavers
inner join chosen_people
    on leavers.user_id = chosen_people.user_id
left join recent_signs
    on leavers.user_id = recent_signs.user_id
        and leavers.moment = recent_signs.moment
order by chosen_people.user_id

-- outcome
select leavers.moment, leavers.user_id
from leavers
inner join next_visits
    on leavers.user_id = next_visits.user_id
        and leavers.moment = next_visits.moment
where leavers.left_by <> 'downgraded'
    or next_visits.has_paid = 1
    or next_visits.upgraded_at is not null
