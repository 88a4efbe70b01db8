-- Where and from whom does demand come?
-- area: demand
-- counts: Plays in the period, and the people who played, by what was logged with the play: level,
--   place (the first state of a metropolitan area), device, system and browser; gender is the
--   listener's at their latest event. Somebody who listened in two places counts in both.
-- period: all
-- chart: bar y=part x=plays
-- filters: level, gender, state, genre, device
-- parameter: by choice state of state, region, metro, gender, level, device, os, browser – what to
--   group by
-- parameter: top integer 20 – how many groups
-- key: part
-- compare: plays, listeners
-- column: part text – its name, or `unknown`
-- column: plays integer plays – in the period
-- column: listeners integer people – who played something
-- column: plays_per_listener number plays – a head
-- column: share number % – of all plays
-- rows: plays – every play of these groups
-- finding: {part} leads with {share} % of all plays, {plays_per_listener} a head.

with heard as (
    select
        logged_user_id,
        is_paid,
        user_agent_id,
        sum(plays) as plays
    from day_plays
    group by logged_user_id, is_paid, user_agent_id
),

named as (
    select
        heard.logged_user_id,
        heard.is_paid,
        heard.user_agent_id,
        users.user_id,
        heard.plays,
        coalesce(
            case :by
                when 'state' then locations.state
                when 'region' then locations.region
                when 'metro' then logged_users.location
                when 'gender' then users.gender
                when 'level' then case when heard.is_paid then 'paid' else 'free' end
                when 'device' then user_agents.device
                when 'os' then user_agents.os
                else user_agents.browser
            end,
            'unknown'
        ) as part
    from heard
    inner join logged_users
        on heard.logged_user_id = logged_users.logged_user_id
    left join users
        on logged_users.user_id = users.user_id
    left join locations
        on logged_users.location = locations.location
    left join user_agents
        on heard.user_agent_id = user_agents.user_agent_id
),

counted as (
    select
        part,
        cast(sum(plays) as bigint) as plays,
        count(distinct user_id) as listeners
    from named
    group by part
),

leaders as (
    select
        part,
        plays,
        listeners,
        100 * cast(plays as double precision) / (select sum(counted.plays) from counted) as share
    from counted
    order by plays desc, part
    limit :top
)

select
    part,
    plays,
    listeners,
    cast(plays as double precision) / nullif(listeners, 0) as plays_per_listener,
    share
from leaders
order by plays desc, part

-- rows
select
    leaders.part,
    period_plays.start_time,
    named.user_id,
    logged_songs.title as song,
    logged_songs.artist
from leaders
inner join named
    on leaders.part = named.part
inner join period_plays
    on named.logged_user_id = period_plays.logged_user_id
        and named.user_agent_id = coalesce(period_plays.user_agent_id, 0)
inner join logged_actions
    on period_plays.logged_action_id = logged_actions.logged_action_id
        and named.is_paid = (logged_actions.level = 'paid')
inner join logged_songs
    on period_plays.logged_song_id = logged_songs.logged_song_id
order by period_plays.start_time, period_plays.session_id, period_plays.item_in_session
