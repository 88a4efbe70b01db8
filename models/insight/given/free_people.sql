-- One of the chosen people who was free at some time of the period, and since when.

select chosen_people.user_id, min(user_levels.valid_from) as reached_at
from chosen_people
inner join user_levels
    on chosen_people.user_id = user_levels.user_id
where user_levels.level = 'free'
    and user_levels.valid_from < :until
    and (user_levels.valid_to is null or user_levels.valid_to > :since)
    and chosen_people.last_seen_at >= :since
group by chosen_people.user_id
