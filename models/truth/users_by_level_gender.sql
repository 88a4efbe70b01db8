-- Users by current level and gender.

select
    concat(level, ' ', gender) as fact,
    count(*) as found
from users
group by level, gender
