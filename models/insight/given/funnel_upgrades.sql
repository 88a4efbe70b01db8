-- One person who opened the page Upgrade and then submitted an upgrade, and the first time of it.

select upgrade_visits.user_id, min(upgrade_visits.event_at) as reached_at
from upgrade_visits
inner join funnel_visits
    on upgrade_visits.user_id = funnel_visits.user_id
        and upgrade_visits.event_at >= funnel_visits.reached_at
where upgrade_visits.page = 'Submit Upgrade'
group by upgrade_visits.user_id
