-- Which free listeners upgrade, and which do not?
-- area: growth
-- counts: People who were free at some time of the period, and how many of them submitted an upgrade
--   in it, by gender, place (the first state of a metropolitan area), the device they played on
--   most, the genre they played most, or the week of their first event. Plays are of the period.
-- period: all
-- chart: bar y=part x=share
-- filters: gender, state, genre, device
-- parameter: by choice gender of gender, state, region, device, taste, cohort – what to group by
-- parameter: top integer 20 – how many groups
-- key: part
-- column: part text – its name, or `unknown`
-- column: people integer people – who were free at some time
-- column: upgraded integer people – who submitted an upgrade
-- column: share number % – upgraded of people
-- people: people – who were free, by group, with what they did
-- finding: Of {people} who were free ({part}), {upgraded} upgraded: {share} %.

with free_people as (
    select chosen_people.user_id
    from chosen_people
    inner join user_levels
        on chosen_people.user_id = user_levels.user_id
    where user_levels.level = 'free'
        and user_levels.valid_from < :until
        and (user_levels.valid_to is null or user_levels.valid_to > :since)
        and chosen_people.last_seen_at >= :since
    group by chosen_people.user_id
),

upgraders as (
    select period_visits.user_id, min(period_visits.event_at) as upgraded_at
    from period_visits
    where period_visits.page = 'Submit Upgrade'
    group by period_visits.user_id
),

device_plays as (
    select logged_users.user_id, user_agents.device, count(*) as plays
    from period_plays
    inner join logged_users
        on period_plays.logged_user_id = logged_users.logged_user_id
    inner join user_agents
        on period_plays.user_agent_id = user_agents.user_agent_id
    where :by = 'device'
    group by logged_users.user_id, user_agents.device
),

devices as (
    select
        user_id,
        device,
        row_number() over (partition by user_id order by plays desc, device) as place
    from device_plays
),

genre_plays as (
    select
        logged_users.user_id,
        song_genres.genre,
        sum(cast(round(song_genres.weight * 10000) as bigint)) as plays
    from period_plays
    inner join logged_users
        on period_plays.logged_user_id = logged_users.logged_user_id
    inner join logged_songs
        on period_plays.logged_song_id = logged_songs.logged_song_id
    inner join song_genres
        on logged_songs.song_id = song_genres.song_id
    where :by = 'taste'
    group by logged_users.user_id, song_genres.genre
),

tastes as (
    select
        user_id,
        genre,
        row_number() over (partition by user_id order by plays desc, genre) as place
    from genre_plays
),

named as (
    select
        free_people.user_id,
        upgraders.upgraded_at,
        coalesce(
            case :by
                when 'gender' then chosen_people.gender
                when 'state' then chosen_people.state
                when 'region' then chosen_people.region
                when 'device' then devices.device
                when 'taste' then tastes.genre
                else cast(
                    cast(date_trunc('week', chosen_people.first_seen_at) as date) as varchar
                )
            end,
            'unknown'
        ) as part
    from free_people
    inner join chosen_people
        on free_people.user_id = chosen_people.user_id
    left join upgraders
        on free_people.user_id = upgraders.user_id
    left join devices
        on free_people.user_id = devices.user_id
            and devices.place = 1
    left join tastes
        on free_people.user_id = tastes.user_id
            and tastes.place = 1
),

leaders as (
    select part, count(*) as people, count(upgraded_at) as upgraded
    from named
    group by part
    order by people desc, part
    limit :top
)

select
    part,
    people,
    upgraded,
    100 * cast(upgraded as double precision) / people as share
from leaders
order by people desc, part

-- people
select
    leaders.part,
    chosen_people.user_id,
    chosen_people.first_name,
    chosen_people.last_name,
    chosen_people.gender,
    chosen_people.level,
    chosen_people.location,
    named.upgraded_at
from leaders
inner join named
    on leaders.part = named.part
inner join chosen_people
    on named.user_id = chosen_people.user_id
order by leaders.part, chosen_people.user_id

-- finding
select part, people, upgraded, 100 * cast(upgraded as double precision) / people as share
from leaders
order by 4 desc, people desc, part
limit 1
