-- One person who opened the page Upgrade and then submitted an upgrade, and the first time of it.

select period_visits.user_id, min(period_visits.event_at) as reached_at
from period_visits
inner join funnel_visits
    on period_visits.user_id = funnel_visits.user_id
        and period_visits.event_at >= funnel_visits.reached_at
where period_visits.page = 'Submit Upgrade'
group by period_visits.user_id
