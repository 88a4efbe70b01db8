-- Who of those who do not pay is ready to upgrade?
-- area: growth
-- counts: People who are free at the newest event and had one in the last 28 days, by their
--   chance to submit an upgrade within so many days. A model learns the chance from the weeks of
--   the warehouse itself: what free people had done up to a moment, and whether they upgraded in
--   the days after it. How well it does is measured on later weeks that it never saw. Among equals
--   the user id decides.
-- period: none
-- chart: bar y=name x=score
-- filters: gender, state, genre, device
-- parameter: top integer 50 – how many people
-- parameter: within choice 7 of 7, 14, 28 – days in which they would upgrade
-- key: user_id
-- column: user_id text – of users
-- column: name text – first and last
-- column: level text – free or paid, at their latest event
-- column: score number % – chance to upgrade within so many days; empty without a model
-- column: basis text – what orders the list: model, or rule where the history is too short for one
-- column: reason_1 text – what raises the score most (what is usual); or the rule's first
-- column: reason_2 text – the next one
-- column: reason_3 text – the third
-- outcome: upgraded
-- rule: upgrade_visits_28, adverts_28 – visits to the upgrade page, then adverts, in 28 days
-- sign: upgrade_visits_7 – {value|visit|visits} to the upgrade page in the last 7 days
-- sign: upgrade_visits_28 – {value|visit|visits} to the upgrade page in the last 28 days
-- sign: adverts_7 – {value|advert|adverts} heard in the last 7 days
-- sign: adverts_28 – {value|advert|adverts} heard in the last 28 days
-- sign: adverts_free – {value|advert|adverts} heard since they are free
-- sign: plays_7 – {value|play|plays} in the last 7 days
-- sign: plays_28 – {value|play|plays} in the last 28 days
-- sign: plays_trend – {value|play|plays} above a week of their own average in the last 7 days
-- sign: sessions_7 – {value|session|sessions} in the last 7 days
-- sign: sessions_28 – {value|session|sessions} in the last 28 days
-- sign: days_7 – {value|active day|active days} of the last 7
-- sign: days_28 – {value|active day|active days} of the last 28
-- sign: days_away – {value|day|days} since the last visit
-- sign: thumbs_up_28 – {value|thumb|thumbs} up in the last 28 days
-- sign: thumbs_down_28 – {value|thumb|thumbs} down in the last 28 days
-- sign: songs_kept_28 – {value|song|songs} added to a playlist in the last 28 days
-- sign: friends_28 – {value|friend|friends} added in the last 28 days
-- sign: help_28 – {value|visit|visits} to the help page in the last 28 days
-- sign: errors_28 – {value|error|errors} met in the last 28 days
-- sign: weekend_share – {value} % of the plays on weekends
-- sign: days_known – {value|day|days} since first seen, 28 at most
-- sign: changes – {value|change|changes} of level so far

with adverts as (
    select standings.moment, standings.user_id, count(*) as adverts_free
    from (
        select logged_users.user_id, events.event_at
        from events
        inner join logged_users
            on events.logged_user_id = logged_users.logged_user_id
        inner join logged_actions
            on events.logged_action_id = logged_actions.logged_action_id
        where logged_actions.page = 'Roll Advert'
    ) as heard
    inner join standings
        on heard.user_id = standings.user_id
            and heard.event_at >= standings.standing_since
            and heard.event_at < standings.moment
    where standings.standing = 'free'
    group by standings.moment, standings.user_id
)

select
    standings.moment,
    chosen_people.user_id,
    coalesce(chosen_people.first_name, '') || ' ' || coalesce(chosen_people.last_name, '') as name,
    chosen_people.level,
    recent_signs.upgrade_visits_7,
    recent_signs.upgrade_visits_28,
    recent_signs.adverts_7,
    recent_signs.adverts_28,
    coalesce(adverts.adverts_free, 0) as adverts_free,
    recent_signs.plays_7,
    recent_signs.plays_28,
    recent_signs.plays_trend,
    recent_signs.sessions_7,
    recent_signs.sessions_28,
    recent_signs.days_7,
    recent_signs.days_28,
    standings.days_away,
    recent_signs.thumbs_up_28,
    recent_signs.thumbs_down_28,
    recent_signs.songs_kept_28,
    recent_signs.friends_28,
    recent_signs.help_28,
    recent_signs.errors_28,
    coalesce(recent_signs.weekend_share, 0) as weekend_share,
    standings.days_known,
    standings.changes
from standings
inner join chosen_people
    on standings.user_id = chosen_people.user_id
inner join recent_signs
    on standings.user_id = recent_signs.user_id
        and standings.moment = recent_signs.moment
left join adverts
    on standings.user_id = adverts.user_id
        and standings.moment = adverts.moment
where standings.standing = 'free'
order by chosen_people.user_id

-- outcome
select moment, user_id
from next_visits
where upgraded_at is not null
