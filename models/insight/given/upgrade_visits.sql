-- One visit of the page Upgrade or submission of an upgrade in the period, by one of the chosen
-- people.

select period_visits.user_id, period_visits.event_at, period_visits.page, period_visits.level
from period_visits
where period_visits.page in ('Upgrade', 'Submit Upgrade')
