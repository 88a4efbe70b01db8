-- One set of personal attributes of somebody whom the filters leave.

select logged_users.logged_user_id
from logged_users
left join users
    on logged_users.user_id = users.user_id
left join locations
    on logged_users.location = locations.location
where logged_users.logged_user_id is not null
-- filter: gender
    and users.gender = :gender
-- filter: state
    and locations.state = :state
