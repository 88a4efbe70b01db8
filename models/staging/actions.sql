-- One combination of page, auth, method, status and level that the current batch logs.
-- apply: temp
-- column: action_key bigint – 60 bits of an md5 over the values
-- column: page varchar
-- column: auth varchar
-- column: method varchar
-- column: status integer
-- column: level varchar

select distinct
    action_key,
    page,
    auth,
    method,
    status,
    level
from action_records
