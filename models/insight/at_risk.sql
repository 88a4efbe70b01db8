-- Which paying listeners are about to leave?
-- area: loyalty
-- counts: People who pay at the newest event and had one in the last 28 days, by their chance to
--   leave within so many days: to submit a downgrade, to confirm a cancellation, or not to be seen
--   in any of them. A model learns the chance from the weeks of the warehouse itself: what paying
--   people had done up to a moment, and whether they left in the days after it. How well it does is
--   measured on later weeks that it never saw. Among equals the user id decides.
-- period: none
-- chart: bar y=name x=score
-- filters: gender, state, genre, device
-- parameter: top integer 50 – how many people
-- parameter: within choice 14 of 7, 14, 28 – days in which they would leave
-- key: user_id
-- column: user_id text – of users
-- column: name text – first and last
-- column: level text – free or paid, at their latest event
-- column: score number % – chance to leave within so many days; empty without a model
-- column: basis text – what orders the list: model, or rule where the history is too short for one
-- column: reason_1 text – what raises the score most (what is usual); or the rule's first
-- column: reason_2 text – the next one
-- column: reason_3 text – the third
-- outcome: left
-- rule: days_away, downgrade_visits_28 – days since the last visit, then downgrade page visits
-- sign: days_away – {value|day|days} since the last visit
-- sign: days_28 – {value|active day|active days} of the last 28
-- sign: days_7 – {value|active day|active days} of the last 7
-- sign: sessions_28 – {value|session|sessions} in the last 28 days
-- sign: sessions_7 – {value|session|sessions} in the last 7 days
-- sign: plays_28 – {value|play|plays} in the last 28 days
-- sign: plays_7 – {value|play|plays} in the last 7 days
-- sign: plays_trend – {value|play|plays} above a week of their own average in the last 7 days
-- sign: downgrade_visits_7 – {value|visit|visits} to the downgrade page in the last 7 days
-- sign: downgrade_visits_28 – {value|visit|visits} to the downgrade page in the last 28 days
-- sign: errors_28 – {value|error|errors} met in the last 28 days
-- sign: help_28 – {value|visit|visits} to the help page in the last 28 days
-- sign: settings_28 – {value|visit|visits} to the settings in the last 28 days
-- sign: thumbs_up_28 – {value|thumb|thumbs} up in the last 28 days
-- sign: thumbs_down_28 – {value|thumb|thumbs} down in the last 28 days
-- sign: songs_kept_28 – {value|song|songs} added to a playlist in the last 28 days
-- sign: friends_28 – {value|friend|friends} added in the last 28 days
-- sign: weekend_share – {value} % of the plays on weekends
-- sign: days_known – {value|day|days} since first seen, 28 at most
-- sign: days_paid – {value|day|days} since they pay, 28 at most
-- sign: changes – {value|change|changes} of level so far

select
    standings.moment,
    chosen_people.user_id,
    coalesce(chosen_people.first_name, '') || ' ' || coalesce(chosen_people.last_name, '') as name,
    chosen_people.level,
    standings.days_away,
    recent_signs.days_28,
    recent_signs.days_7,
    recent_signs.sessions_28,
    recent_signs.sessions_7,
    recent_signs.plays_28,
    recent_signs.plays_7,
    recent_signs.plays_trend,
    recent_signs.downgrade_visits_7,
    recent_signs.downgrade_visits_28,
    recent_signs.errors_28,
    recent_signs.help_28,
    recent_signs.settings_28,
    recent_signs.thumbs_up_28,
    recent_signs.thumbs_down_28,
    recent_signs.songs_kept_28,
    recent_signs.friends_28,
    coalesce(recent_signs.weekend_share, 0) as weekend_share,
    standings.days_known,
    case
        when standings.standing_since < standings.moment - interval '28 days' then 28
        else cast(
            epoch_milliseconds(standings.moment)
            - epoch_milliseconds(standings.standing_since) as double precision
        ) / 86400000
    end as days_paid,
    standings.changes
from standings
inner join chosen_people
    on standings.user_id = chosen_people.user_id
inner join recent_signs
    on standings.user_id = recent_signs.user_id
        and standings.moment = recent_signs.moment
where standings.standing = 'paid'
order by chosen_people.user_id

-- outcome
select standings.moment, standings.user_id
from standings
left join next_visits
    on standings.user_id = next_visits.user_id
        and standings.moment = next_visits.moment
where standings.standing = 'paid'
    and (
        next_visits.user_id is null
        or next_visits.downgraded_at is not null
        or next_visits.cancelled_at is not null
    )
