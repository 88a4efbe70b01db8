-- Users by current level and gender.

select
    coalesce(level, '') || ' ' || coalesce(gender, '') as fact,
    count(*) as found
from users
group by level, gender
