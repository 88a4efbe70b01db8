-- Who pays, and how much of the listening is theirs?
-- area: audience
-- counts: People who played something in the period by their level at the latest event, and their
--   plays, whatever level they had then.
-- period: all
-- chart: bar y=level x=plays
-- filters: gender, state, genre, device
-- key: level
-- compare: people, plays
-- column: level text – free or paid, at the latest event
-- column: people integer people – who played something
-- column: people_share number % – of all who played something
-- column: plays integer plays – of these people
-- column: plays_share number % – of all plays
-- people: people – who played something
-- finding: {people@paid|listener pays|listeners pay}, {people@free} do not. Those who pay are
--   {people_share@paid} % of the people and cause {plays_share@paid} % of the plays.

with listeners as (
    select users.user_id, users.level, cast(sum(heard.plays) as bigint) as plays
    from (
        select logged_user_id, sum(plays) as plays
        from day_plays
        group by logged_user_id
    ) as heard
    inner join logged_users
        on heard.logged_user_id = logged_users.logged_user_id
    inner join users
        on logged_users.user_id = users.user_id
    group by users.user_id, users.level
),

counted as (
    select level, count(*) as people, cast(sum(plays) as bigint) as plays
    from listeners
    group by level
)

select
    level,
    people,
    100 * cast(people as double precision) / sum(people) over () as people_share,
    plays,
    100 * cast(plays as double precision) / sum(plays) over () as plays_share
from counted
order by level

-- people
select
    users.level,
    users.user_id,
    users.first_name,
    users.last_name,
    users.gender,
    users.location,
    listeners.plays
from listeners
inner join users
    on listeners.user_id = users.user_id
order by users.level, users.user_id
