-- Who are the listeners?
-- area: audience
-- counts: People who played something in the period, by what their latest event says: gender,
--   level, place (the first state of a metropolitan area) or time since they signed up (tenure, at
--   the end of the period); or by the device, system and browser of their plays, where somebody who
--   used two counts in both.
-- period: all
-- chart: bar y=part x=people
-- filters: level, gender, state, genre, device
-- parameter: by choice level of level, gender, state, region, metro, device, os, browser, tenure –
--   what to group by
-- parameter: top integer 20 – how many groups
-- key: part
-- compare: people
-- column: part text – its name, or `unknown`
-- column: people integer people – who played something
-- column: share number % – of all who played something
-- column: plays integer plays – of these people
-- column: plays_per_listener number plays – a head
-- people: people – who played something, by group
-- finding: {share} % of the listeners are {part}: {people|person|people} with {plays|play|plays}.

with heard as (
    select
        logged_user_id,
        user_agent_id,
        sum(plays) as plays
    from day_plays
    group by logged_user_id, user_agent_id
),

named as (
    select
        users.user_id,
        heard.plays,
        coalesce(
            case :by
                when 'level' then users.level
                when 'gender' then users.gender
                when 'state' then locations.state
                when 'region' then locations.region
                when 'metro' then users.location
                when 'device' then user_agents.device
                when 'os' then user_agents.os
                when 'browser' then user_agents.browser
                when 'tenure' then case
                    when users.registered_at is null then null
                    when users.registered_at >= :until - interval '28 days' then 'up to 4 weeks'
                    when users.registered_at >= :until - interval '91 days' then 'up to 13 weeks'
                    when users.registered_at >= :until - interval '182 days' then 'up to 26 weeks'
                    when users.registered_at >= :until - interval '364 days' then 'up to 52 weeks'
                    else 'more than 52 weeks'
                end
            end,
            'unknown'
        ) as part
    from heard
    inner join logged_users
        on heard.logged_user_id = logged_users.logged_user_id
    inner join users
        on logged_users.user_id = users.user_id
    left join locations
        on users.location = locations.location
    left join user_agents
        on heard.user_agent_id = user_agents.user_agent_id
),

listeners as (
    select part, user_id, sum(plays) as plays
    from named
    group by part, user_id
),

counted as (
    select part, count(*) as people, cast(sum(plays) as bigint) as plays
    from listeners
    group by part
),

leaders as (
    select
        part,
        people,
        100 * cast(people as double precision)
            / (select count(distinct listeners.user_id) from listeners) as share,
        plays
    from counted
    order by people desc, part
    limit :top
)

select
    part,
    people,
    share,
    plays,
    cast(plays as double precision) / people as plays_per_listener
from leaders
order by people desc, part

-- people
select
    leaders.part,
    users.user_id,
    users.first_name,
    users.last_name,
    users.gender,
    users.level,
    users.location,
    cast(listeners.plays as bigint) as plays
from leaders
inner join listeners
    on leaders.part = listeners.part
inner join users
    on listeners.user_id = users.user_id
order by leaders.people desc, leaders.part, users.user_id
