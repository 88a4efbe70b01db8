-- One combination of page, auth, method, status and level as the log states it.
-- apply: append
-- key: logged_action_id
-- unique: action_key
-- prune: plays(logged_action_id), visits(logged_action_id)
-- dist: all
-- column: logged_action_id integer – number in this warehouse; another one may number differently
-- column: action_key bigint – 60 bits of an md5 over the values
-- column: page varchar – what the user did, such as NextSong, Home, Submit Upgrade
-- column: auth varchar – Logged In, Logged Out, Guest, Cancelled, …
-- column: method varchar – HTTP method
-- column: status integer – HTTP status
-- column: level varchar – free or paid

with staged as (
    select distinct action_key, page, auth, method, status, level
    from action_records
    where action_key not in (select logged_actions.action_key from logged_actions)
),

last_known as (
    select coalesce(max(logged_action_id), 0) as logged_action_id
    from logged_actions
)

select
    cast(
        last_known.logged_action_id + row_number() over (order by staged.action_key) as integer
    ) as logged_action_id,
    staged.action_key,
    staged.page,
    staged.auth,
    staged.method,
    staged.status,
    staged.level
from staged
cross join last_known
