-- What one person did in the 28 and in the 7 days before a moment; none without an event.

select
    seen.moment,
    seen.user_id,
    sum(seen.plays * seen.in_week) as plays_7,
    sum(seen.plays) as plays_28,
    count(distinct case when seen.in_week = 1 then seen.session_id end) as sessions_7,
    count(distinct seen.session_id) as sessions_28,
    count(distinct case when seen.in_week = 1 then seen.day end) as days_7,
    count(distinct seen.day) as days_28,
    sum(seen.adverts * seen.in_week) as adverts_7,
    sum(seen.adverts) as adverts_28,
    sum(seen.thumbs_up) as thumbs_up_28,
    sum(seen.thumbs_down) as thumbs_down_28,
    sum(seen.songs_kept) as songs_kept_28,
    sum(seen.friends) as friends_28,
    sum(seen.help) as help_28,
    sum(seen.errors) as errors_28,
    sum(seen.settings) as settings_28,
    sum(seen.upgrade_visits * seen.in_week) as upgrade_visits_7,
    sum(seen.upgrade_visits) as upgrade_visits_28,
    sum(seen.downgrade_visits * seen.in_week) as downgrade_visits_7,
    sum(seen.downgrade_visits) as downgrade_visits_28,
    100 * cast(sum(seen.weekend_plays) as double precision) / nullif(sum(seen.plays), 0)
        as weekend_share,
    sum(seen.plays * seen.in_week) - cast(sum(seen.plays) as double precision) / 4 as plays_trend
from (
    select
        moments.moment,
        case when weekly_visits.week = moments.week then 1 else 0 end as in_week,
        weekly_visits.*
    from moments
    inner join weekly_visits
        on moments.week <= weekly_visits.week
            and moments.week > weekly_visits.week - 4
) as seen
group by seen.moment, seen.user_id
