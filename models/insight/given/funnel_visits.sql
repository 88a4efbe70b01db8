-- One person who was free and opened the page Upgrade then, and the first time of it in the period.

select period_visits.user_id, min(period_visits.event_at) as reached_at
from period_visits
inner join free_people
    on period_visits.user_id = free_people.user_id
where period_visits.page = 'Upgrade'
    and period_visits.level = 'free'
group by period_visits.user_id
