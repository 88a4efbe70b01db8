-- Changes of a user's level, by direction.

with stretches as (
    select
        level,
        lag(level) over (partition by user_id order by valid_from) as level_before
    from user_levels
)

select
    level_before || ' to ' || coalesce(level, '') as fact,
    count(*) as found
from stretches
where level_before is not null
group by level_before, level
