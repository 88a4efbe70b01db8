-- One thing that one of the chosen people did in the period: a play, or a visit of a telling page.

select user_id, start_time as acted_at, level, 'plays' as sign
from people_plays
union all
select
    user_id,
    event_at as acted_at,
    level,
    case page
        when 'Roll Advert' then 'adverts'
        when 'Error' then 'errors'
        when 'Help' then 'help'
        when 'Thumbs Up' then 'thumbs up'
        when 'Thumbs Down' then 'thumbs down'
        when 'Add to Playlist' then 'songs kept'
        when 'Settings' then 'settings'
        else 'other pages'
    end as sign
from period_visits
