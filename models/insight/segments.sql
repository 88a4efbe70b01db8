-- Who are the super, regular, light and lapsed listeners?
-- area: loyalty
-- counts: People by the days on which they played something in the last 28 days of the period:
--   super at least `super` days, regular at least `regular`, light at least one; lapsed are those
--   who played in the period, but not in its last 28 days. Plays are those of the last 28 days.
-- period: all
-- chart: bar y=segment x=people
-- filters: gender, state, genre, device
-- parameter: super integer 8 – days of 28 with plays that make a super listener
-- parameter: regular integer 3 – days of 28 with plays that make a regular listener
-- key: segment
-- compare: people, plays
-- column: segment text – super, regular, light or lapsed
-- column: people integer people – in it
-- column: share number % – of all people
-- column: plays integer plays – of these people in the last 28 days
-- column: plays_share number % – of all plays in the last 28 days
-- column: plays_per_listener number plays – a head, in the last 28 days
-- people: people – by segment
-- finding: {people@super|super listener|super listeners}, {share@super} % of the people, make
--   {plays_share@super} % of the plays of the last 28 days.

with heard as (
    select
        user_id,
        count(case when day >= cast(:until as date) - 28 then 1 end) as days,
        cast(
            sum(case when day >= cast(:until as date) - 28 then plays else 0 end) as bigint
        ) as plays,
        max(day) as last_day
    from active_days
    where plays > 0
    group by user_id
),

members as (
    select
        user_id,
        case
            when days >= :super then 'super'
            when days >= :regular then 'regular'
            when days > 0 then 'light'
            else 'lapsed'
        end as segment,
        case
            when days >= :super then 1
            when days >= :regular then 2
            when days > 0 then 3
            else 4
        end as place,
        days,
        plays,
        last_day
    from heard
),

counted as (
    select
        place,
        segment,
        count(*) as people,
        100 * cast(count(*) as double precision) / (select count(*) from members) as share,
        cast(sum(plays) as bigint) as plays,
        100 * cast(sum(plays) as double precision)
            / nullif((select sum(members.plays) from members), 0) as plays_share
    from members
    group by place, segment
)

select
    segment,
    people,
    share,
    plays,
    plays_share,
    cast(plays as double precision) / people as plays_per_listener
from counted
order by place

-- people
select
    members.segment,
    chosen_people.user_id,
    chosen_people.first_name,
    chosen_people.last_name,
    chosen_people.gender,
    chosen_people.level,
    chosen_people.location,
    members.days,
    members.plays,
    members.last_day
from members
inner join chosen_people
    on members.user_id = chosen_people.user_id
order by members.place, members.plays desc, chosen_people.user_id
