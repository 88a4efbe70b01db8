-- One person, as the latest event describes them.
-- apply: upsert
-- key: user_id
-- prune: logged_users(user_id)
-- column: user_id varchar – text, as the source may write any text
-- column: first_name varchar
-- column: last_name varchar
-- column: gender varchar – F, M or what else is logged
-- column: level varchar – free or paid, at the latest event
-- column: location varchar – metropolitan area, "City, ST", see locations
-- column: registered_at timestamp – UTC
-- column: first_seen_at timestamp – first event, UTC
-- column: last_seen_at timestamp – latest event, UTC
--
-- An attribute that the latest event leaves out is taken from the latest event that has it.

with people as (
    select
        user_id,
        min(first_seen_at) as first_seen_at,
        max(last_seen_at) as last_seen_at
    from sightings
    group by user_id
),

last_levels as (
    select
        people.user_id,
        people.last_seen_at,
        min(sightings.level) as lowest,
        max(sightings.level) as highest
    from people
    inner join sightings
        on people.user_id = sightings.user_id
            and people.last_seen_at = sightings.last_seen_at
    group by people.user_id, people.last_seen_at
),

-- Two levels in the same millisecond: the later place in the session decides.
contested as (
    select
        last_levels.user_id,
        logged_actions.level,
        row_number() over (
            partition by last_levels.user_id
            order by events.session_id desc, events.item_in_session desc
        ) as event_rank
    from last_levels
    inner join changed_users
        on last_levels.user_id = changed_users.user_id
    inner join events
        on changed_users.logged_user_id = events.logged_user_id
            and last_levels.last_seen_at = events.event_at
    inner join logged_actions
        on events.logged_action_id = logged_actions.logged_action_id
    where last_levels.lowest <> last_levels.highest
),

attributes as (
    select
        sightings.user_id,
        logged_users.first_name,
        logged_users.last_name,
        logged_users.gender,
        logged_users.location,
        logged_users.registered_at,
        row_number() over (
            partition by sightings.user_id
            order by sightings.last_seen_at desc, logged_users.user_key, sightings.level
        ) as age
    from sightings
    inner join logged_users
        on sightings.logged_user_id = logged_users.logged_user_id
),

latest as (
    select
        user_id,
        min(case when first_name is not null then age end) as first_name_age,
        min(case when last_name is not null then age end) as last_name_age,
        min(case when gender is not null then age end) as gender_age,
        min(case when location is not null then age end) as location_age,
        min(case when registered_at is not null then age end) as registered_age
    from attributes
    group by user_id
),

described as (
    select
        attributes.user_id,
        max(case when age = latest.first_name_age then attributes.first_name end) as first_name,
        max(case when age = latest.last_name_age then attributes.last_name end) as last_name,
        max(case when age = latest.gender_age then attributes.gender end) as gender,
        max(case when age = latest.location_age then attributes.location end) as location,
        max(case when age = latest.registered_age then attributes.registered_at end)
            as registered_at
    from attributes
    inner join latest
        on attributes.user_id = latest.user_id
    group by attributes.user_id
)

select
    described.user_id,
    described.first_name,
    described.last_name,
    described.gender,
    coalesce(contested.level, last_levels.highest) as level,
    described.location,
    described.registered_at,
    people.first_seen_at,
    people.last_seen_at
from described
inner join people
    on described.user_id = people.user_id
inner join last_levels
    on described.user_id = last_levels.user_id
left join contested
    on described.user_id = contested.user_id
        and contested.event_rank = 1
