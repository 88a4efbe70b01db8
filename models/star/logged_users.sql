-- One set of personal attributes as the log states them.
-- apply: append
-- key: logged_user_id
-- unique: user_key
-- prune: plays(logged_user_id), visits(logged_user_id)
-- references: user_id -> users.user_id
-- column: logged_user_id integer – number in this warehouse; another one may number differently
-- column: user_key bigint – 60 bits of an md5 over the attributes
-- column: user_id varchar – null for a guest
-- column: first_name varchar
-- column: last_name varchar
-- column: gender varchar – F, M or what else is logged
-- column: location varchar – metropolitan area, "City, ST"
-- column: registered_at timestamp – UTC, milliseconds
--
-- Events point here, so that a user can be derived again from the events that count.

with staged as (
    select distinct user_key, user_id, first_name, last_name, gender, location, registered_at
    from logged_user_records
    where user_key not in (select logged_users.user_key from logged_users)
),

last_known as (
    select coalesce(max(logged_user_id), 0) as logged_user_id
    from logged_users
)

select
    cast(
        last_known.logged_user_id + row_number() over (order by staged.user_key) as integer
    ) as logged_user_id,
    staged.user_key,
    staged.user_id,
    staged.first_name,
    staged.last_name,
    staged.gender,
    staged.location,
    staged.registered_at
from staged
cross join last_known
