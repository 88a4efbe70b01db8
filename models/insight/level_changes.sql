-- Who changed between free and paid, and when?
-- area: growth
-- counts: Each change of level in the period: the first event that carries the new level, a moment
--   after the upgrade or downgrade was submitted. Newest first.
-- period: all
-- chart: table
-- filters: gender, state, genre, device
-- parameter: top integer 50 – how many changes
-- key: user_id, changed_at
-- column: changed_at time – first event with the new level, UTC
-- column: user_id text – of users
-- column: name text – first and last
-- column: from_level text – free or paid
-- column: to_level text – free or paid
-- column: days number days – that the level before was seen
-- finding: {changes|change|changes} of level: {upgrades} to paid, {downgrades} to free.

with changes as (
    select
        user_id,
        level as to_level,
        valid_from as changed_at,
        lag(level) over (partition by user_id order by valid_from) as from_level,
        lag(valid_from) over (partition by user_id order by valid_from) as level_from
    from user_levels
),

found as (
    select
        changes.changed_at,
        chosen_people.user_id,
        coalesce(chosen_people.first_name, '') || ' '
            || coalesce(chosen_people.last_name, '') as name,
        changes.from_level,
        changes.to_level,
        changes.level_from
    from changes
    inner join chosen_people
        on changes.user_id = chosen_people.user_id
    where changes.from_level is not null
        and changes.changed_at >= :since
        and changes.changed_at < :until
)

select
    changed_at,
    user_id,
    name,
    from_level,
    to_level,
    cast(epoch_milliseconds(changed_at) - epoch_milliseconds(level_from) as double precision)
        / 86400000 as days
from found
order by changed_at desc, user_id
limit :top

-- finding
select
    count(*) as changes,
    count(case when to_level = 'paid' then 1 end) as upgrades,
    count(case when to_level = 'free' then 1 end) as downgrades
from found
