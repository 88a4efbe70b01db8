-- One set of attributes and one level with which a user of this batch was ever seen.
-- apply: temp
-- column: user_id varchar
-- column: logged_user_id integer
-- column: level varchar – free or paid
-- column: first_seen_at timestamp – UTC
-- column: last_seen_at timestamp – UTC
--
-- All events of the warehouse count, whichever batch brought them.

with seen as (
    select
        logged_user_id,
        logged_action_id,
        min(event_at) as first_seen_at,
        max(event_at) as last_seen_at
    from events
    where logged_user_id in (select changed_users.logged_user_id from changed_users)
    group by logged_user_id, logged_action_id
)

select
    changed_users.user_id,
    seen.logged_user_id,
    logged_actions.level,
    min(seen.first_seen_at) as first_seen_at,
    max(seen.last_seen_at) as last_seen_at
from seen
inner join changed_users
    on seen.logged_user_id = changed_users.logged_user_id
inner join logged_actions
    on seen.logged_action_id = logged_actions.logged_action_id
group by changed_users.user_id, seen.logged_user_id, logged_actions.level
