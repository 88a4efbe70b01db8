-- One set of attributes and one level with which a user of this batch was ever seen.
-- apply: temp
-- column: user_id varchar
-- column: logged_user_id integer
-- column: level varchar – free or paid
-- column: first_seen_at timestamp – UTC
-- column: last_seen_at timestamp – UTC
--
-- All events of the warehouse count, whichever batch brought them.

select
    changed_users.user_id,
    session_days.logged_user_id,
    case when session_days.is_paid then 'paid' else 'free' end as level,
    min(session_days.first_at) as first_seen_at,
    max(session_days.last_at) as last_seen_at
from session_days
inner join changed_users
    on session_days.logged_user_id = changed_users.logged_user_id
group by changed_users.user_id, session_days.logged_user_id, session_days.is_paid
