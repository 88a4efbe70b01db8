-- What one person did in the 28 and in the 7 days before the moment; none without an event.

select
    user_id,
    sum(case when page = 'NextSong' then in_week else 0 end) as plays_7,
    sum(case when page = 'NextSong' then 1 else 0 end) as plays_28,
    count(distinct case when in_week = 1 then session_id end) as sessions_7,
    count(distinct session_id) as sessions_28,
    count(distinct case when in_week = 1 then cast(event_at as date) end) as days_7,
    count(distinct cast(event_at as date)) as days_28,
    sum(case when page = 'Roll Advert' then in_week else 0 end) as adverts_7,
    sum(case when page = 'Roll Advert' then 1 else 0 end) as adverts_28,
    sum(case when page = 'Thumbs Up' then 1 else 0 end) as thumbs_up_28,
    sum(case when page = 'Thumbs Down' then 1 else 0 end) as thumbs_down_28,
    sum(case when page = 'Add to Playlist' then 1 else 0 end) as songs_kept_28,
    sum(case when page = 'Add Friend' then 1 else 0 end) as friends_28,
    sum(case when page = 'Help' then 1 else 0 end) as help_28,
    sum(case when page = 'Error' then 1 else 0 end) as errors_28,
    sum(case when page = 'Settings' then 1 else 0 end) as settings_28,
    sum(case when page = 'Upgrade' then in_week else 0 end) as upgrade_visits_7,
    sum(case when page = 'Upgrade' then 1 else 0 end) as upgrade_visits_28,
    sum(case when page = 'Downgrade' then in_week else 0 end) as downgrade_visits_7,
    sum(case when page = 'Downgrade' then 1 else 0 end) as downgrade_visits_28,
    100 * cast(
        sum(case when page = 'NextSong' and iso_weekday(event_at) >= 6 then 1 else 0 end)
        as double precision
    ) / nullif(sum(case when page = 'NextSong' then 1 else 0 end), 0) as weekend_share,
    sum(case when page = 'NextSong' then in_week else 0 end)
        - cast(sum(case when page = 'NextSong' then 1 else 0 end) as double precision) / 4
        as plays_trend
from recent_acts
group by user_id
