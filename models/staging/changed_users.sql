-- One set of attributes of a user whose events this batch adds to or replaces.
-- apply: temp
-- column: logged_user_id integer
-- column: user_id varchar

select
    logged_users.logged_user_id,
    logged_users.user_id
from logged_users
where logged_users.user_id in (
    select logged_user_records.user_id
    from logged_user_records
    union
    select replaced_events.user_id
    from replaced_events
    where replaced_events.user_id is not null
)
