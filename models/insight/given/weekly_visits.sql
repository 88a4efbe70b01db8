-- What one person did in one session on one day of one week: weeks as in weekly_acts.

select
    user_id,
    week,
    session_id,
    day,
    min(event_at) as first_at,
    max(event_at) as last_at,
    max(case when level = 'paid' then 1 else 0 end) as has_paid,
    max(case when page = 'Submit Upgrade' then event_at end) as upgraded_at,
    max(case when page = 'Submit Downgrade' then event_at end) as downgraded_at,
    max(case when page = 'Cancellation Confirmation' then event_at end) as cancelled_at,
    count(case when page = 'NextSong' then 1 end) as plays,
    count(case when page = 'NextSong' and level = 'paid' then 1 end) as paid_plays,
    count(case when page = 'NextSong' and iso_weekday(event_at) >= 6 then 1 end)
        as weekend_plays,
    count(case when page = 'Roll Advert' then 1 end) as adverts,
    count(case when page = 'Thumbs Up' then 1 end) as thumbs_up,
    count(case when page = 'Thumbs Down' then 1 end) as thumbs_down,
    count(case when page = 'Add to Playlist' then 1 end) as songs_kept,
    count(case when page = 'Add Friend' then 1 end) as friends,
    count(case when page = 'Help' then 1 end) as help,
    count(case when page = 'Error' then 1 end) as errors,
    count(case when page = 'Settings' then 1 end) as settings,
    count(case when page = 'Upgrade' then 1 end) as upgrade_visits,
    count(case when page = 'Downgrade' then 1 end) as downgrade_visits
from weekly_acts
group by user_id, week, session_id, day
