-- Each user has one current version, and it has the user's level.
-- severity: fail

select users.user_id, users.level, count(user_levels.user_id) as current_versions
from users
left join user_levels
    on users.user_id = user_levels.user_id
        and user_levels.is_current
        and users.level = user_levels.level
group by users.user_id, users.level
having count(user_levels.user_id) <> 1
