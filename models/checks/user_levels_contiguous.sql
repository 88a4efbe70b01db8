-- A user's levels follow each other without gap or overlap, and each differs from the one before.
-- severity: fail

with ordered as (
    select
        user_id,
        level,
        valid_from,
        valid_to,
        lead(valid_from) over (partition by user_id order by valid_from) as next_from,
        lead(level) over (partition by user_id order by valid_from) as next_level
    from user_levels
)

select user_id, level, valid_from, valid_to
from ordered
where coalesce(valid_to, timestamp '9999-12-31 00:00:00')
        <> coalesce(next_from, timestamp '9999-12-31 00:00:00')
    or valid_to <= valid_from
    or level = next_level
