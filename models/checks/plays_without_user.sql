-- Every play has a user.
-- severity: warn

select plays.session_id, count(*) as plays
from plays
inner join logged_users
    on plays.logged_user_id = logged_users.logged_user_id
where logged_users.user_id is null
group by plays.session_id
