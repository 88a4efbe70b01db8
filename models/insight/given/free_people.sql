-- One of the chosen people who was free at some time of the period, and since when.

select free_levels.user_id, free_levels.reached_at
from (
    select user_levels.user_id, min(user_levels.valid_from) as reached_at
    from user_levels
    inner join users
        on user_levels.user_id = users.user_id
    where user_levels.level = 'free'
        and user_levels.valid_from < :until
        and (user_levels.valid_to is null or user_levels.valid_to > :since)
        and users.last_seen_at >= :since
    group by user_levels.user_id
) as free_levels
where free_levels.user_id is not null
-- filter: level, gender, state, genre, device
    and free_levels.user_id in (select chosen_people.user_id from chosen_people)
