-- One person who was free and opened the page Upgrade then, and the first time of it in the period.

select upgrade_visits.user_id, min(upgrade_visits.event_at) as reached_at
from upgrade_visits
inner join free_people
    on upgrade_visits.user_id = free_people.user_id
where upgrade_visits.page = 'Upgrade'
    and upgrade_visits.level = 'free'
group by upgrade_visits.user_id
