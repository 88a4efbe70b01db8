-- One stretch of time in which one user had one level (SCD 2, to the millisecond).
-- apply: upsert
-- key: user_id, valid_from
-- by: user_id
-- prune: users(user_id)
-- references: user_id -> users.user_id
-- column: user_id varchar – of users
-- column: level varchar – free or paid
-- column: valid_from timestamp – first event with this level, UTC
-- column: valid_to timestamp – first event with the next level, UTC; null for the current level
-- column: is_current boolean – true for the level at the latest event
--
-- Events decide, in the order of their time: the row that submits an upgrade still carries the old
-- level.
-- Most users have one level only. Of the others most have it part by part of their sessions; the
-- order of single events is worked out for those alone whose parts overlap.

with levels as (
    select user_id, min(level) as lowest, max(level) as highest, min(first_seen_at) as first_seen_at
    from sightings
    group by user_id
),

switchers as (
    select changed_users.logged_user_id, changed_users.user_id
    from changed_users
    inner join levels
        on changed_users.user_id = levels.user_id
    where levels.lowest <> levels.highest
),

parts as (
    select
        switchers.user_id,
        session_days.first_at,
        case when session_days.is_paid then 'paid' else 'free' end as level,
        max(session_days.last_at) over (
            partition by switchers.user_id
            order by session_days.first_at
            rows between unbounded preceding and 1 preceding
        ) as seen_until
    from session_days
    inner join switchers
        on session_days.logged_user_id = switchers.logged_user_id
),

tangled as (
    select distinct user_id
    from parts
    where first_at <= seen_until
),

moments as (
    select
        switchers.user_id,
        events.event_at,
        logged_actions.level,
        row_number() over (
            partition by switchers.user_id, events.event_at
            order by events.session_id desc, events.item_in_session desc
        ) as moment_rank
    from events
    inner join switchers
        on events.logged_user_id = switchers.logged_user_id
    inner join logged_actions
        on events.logged_action_id = logged_actions.logged_action_id
    where switchers.user_id in (select tangled.user_id from tangled)
),

told as (
    select user_id, first_at as event_at, level
    from parts
    where user_id not in (select tangled.user_id from tangled)
    union all
    select user_id, event_at, level
    from moments
    where moment_rank = 1
),

steps as (
    select
        user_id,
        event_at,
        level,
        lag(level) over (partition by user_id order by event_at) as level_before
    from told
),

stretches as (
    select user_id, level, event_at as valid_from
    from steps
    where level_before is null
        or level <> level_before
    union all
    select user_id, lowest as level, first_seen_at as valid_from
    from levels
    where lowest = highest
),

bounded as (
    select
        user_id,
        level,
        valid_from,
        lead(valid_from) over (partition by user_id order by valid_from) as valid_to
    from stretches
)

select
    user_id,
    level,
    valid_from,
    valid_to,
    valid_to is null as is_current
from bounded
