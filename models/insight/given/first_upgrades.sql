-- One of the chosen people who submitted an upgrade in the period, and the first time of it.

select period_visits.user_id, min(period_visits.event_at) as upgraded_at
from period_visits
where period_visits.page = 'Submit Upgrade'
group by period_visits.user_id
