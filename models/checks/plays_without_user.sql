-- Every play has a user.
-- severity: warn

select session_id, count(*) as plays
from songplays
where user_id is null
group by session_id
