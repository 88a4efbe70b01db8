-- One person, as the latest event describes them.
-- apply: upsert
-- key: user_id
-- prune: events(user_id)
-- column: user_id varchar
-- column: first_name varchar
-- column: last_name varchar
-- column: gender varchar – F, M or what else is logged
-- column: level varchar – free or paid, at the latest event
-- column: location varchar
-- column: registered_at timestamp – UTC
-- column: first_seen_at timestamp – first event, UTC
-- column: last_seen_at timestamp – latest event, UTC
--
-- An attribute that the latest event leaves out is taken from the latest event that has it.

with sightings as (
    select
        user_id,
        level,
        logged_user_id,
        min(event_at) as first_seen_at,
        max(event_at) as last_seen_at
    from events
    where not attributed
        and user_id in (select changed_users.user_id from changed_users)
    group by user_id, level, logged_user_id
),

latest as (
    select
        user_id,
        min(first_seen_at) as first_seen_at,
        max(last_seen_at) as last_seen_at
    from sightings
    group by user_id
),

last_events as (
    select
        events.user_id,
        events.level,
        row_number() over (
            partition by events.user_id
            order by events.session_id desc, events.item_in_session desc
        ) as event_rank
    from latest
    inner join events
        on latest.user_id = events.user_id
            and latest.last_seen_at = events.event_at
    where not events.attributed
),

attributes as (
    select
        sightings.user_id,
        first_value(logged_users.first_name) over (
            partition by sightings.user_id
            order by
                case when logged_users.first_name is null then 1 else 0 end,
                sightings.last_seen_at desc, logged_users.user_key
        ) as first_name,
        first_value(logged_users.last_name) over (
            partition by sightings.user_id
            order by
                case when logged_users.last_name is null then 1 else 0 end,
                sightings.last_seen_at desc, logged_users.user_key
        ) as last_name,
        first_value(logged_users.gender) over (
            partition by sightings.user_id
            order by
                case when logged_users.gender is null then 1 else 0 end,
                sightings.last_seen_at desc, logged_users.user_key
        ) as gender,
        first_value(logged_users.location) over (
            partition by sightings.user_id
            order by
                case when logged_users.location is null then 1 else 0 end,
                sightings.last_seen_at desc, logged_users.user_key
        ) as location,
        first_value(logged_users.registered_at) over (
            partition by sightings.user_id
            order by
                case when logged_users.registered_at is null then 1 else 0 end,
                sightings.last_seen_at desc, logged_users.user_key
        ) as registered_at
    from sightings
    inner join logged_users
        on sightings.logged_user_id = logged_users.logged_user_id
),

people as (
    select distinct user_id, first_name, last_name, gender, location, registered_at
    from attributes
)

select
    people.user_id,
    people.first_name,
    people.last_name,
    people.gender,
    last_events.level,
    people.location,
    people.registered_at,
    latest.first_seen_at,
    latest.last_seen_at
from people
inner join latest
    on people.user_id = latest.user_id
inner join last_events
    on people.user_id = last_events.user_id
        and last_events.event_rank = 1
