-- One set of personal attributes of the current batch: its number here, and the logged user it is.
-- apply: temp
-- column: user_ref integer
-- column: logged_user_id integer
-- column: user_id varchar – null for a guest

select
    logged_user_records.user_ref,
    logged_users.logged_user_id,
    logged_users.user_id
from logged_user_records
inner join logged_users
    on logged_user_records.user_key = logged_users.user_key
