-- Which free listeners upgrade, and which do not?
-- area: growth
-- counts: People who were free at some time of the period, and how many of them submitted an
--   upgrade in it, by gender, place (the first state of a metropolitan area), the device they
--   played on most, the genre they played most, or the week of their first event. Plays are of the
--   period.
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

with named as (
    select
        free_people.user_id,
        first_upgrades.upgraded_at,
        coalesce(
            case :by
                when 'gender' then chosen_people.gender
                when 'state' then chosen_people.state
                when 'region' then chosen_people.region
                when 'device' then main_devices.device
                when 'taste' then main_genres.genre
                else cast(
                    cast(date_trunc('week', chosen_people.first_seen_at) as date) as varchar
                )
            end,
            'unknown'
        ) as part
    from free_people
    inner join chosen_people
        on free_people.user_id = chosen_people.user_id
    left join first_upgrades
        on free_people.user_id = first_upgrades.user_id
    left join main_devices
        on free_people.user_id = main_devices.user_id
            and :by = 'device'
    left join main_genres
        on free_people.user_id = main_genres.user_id
            and :by = 'taste'
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
order by upgraded desc, people, part
limit 1
