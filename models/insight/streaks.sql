-- Who plays something day after day?
-- area: loyalty
-- counts: The longest run of days in a row (UTC) with a play in the period, for each person. A run
--   goes on if it reaches the last day of the data. Among equals the later run, then the user id
--   decides.
-- period: all
-- chart: bar y=user_id x=days
-- filters: gender, state, genre, device
-- parameter: top integer 10 – how many people
-- key: user_id
-- column: user_id text – of users
-- column: name text – first and last
-- column: level text – free or paid, at their latest event
-- column: days integer days – in a row with a play
-- column: from_date date – first day of the run
-- column: to_date date – its last day
-- column: goes_on text – yes if it reaches the last day of the data, else no
-- finding: {name} (user {user_id}) played something on {days|day|days} in a row, from {from_date}
--   to {to_date}.

with numbered as (
    select
        user_id,
        day,
        day - cast(row_number() over (partition by user_id order by day) as integer) as run
    from active_days
    where plays > 0
),

runs as (
    select
        user_id,
        count(*) as days,
        min(day) as from_date,
        max(day) as to_date
    from numbered
    group by user_id, run
),

ranked as (
    select
        user_id,
        days,
        from_date,
        to_date,
        row_number() over (partition by user_id order by days desc, to_date desc) as place
    from runs
)

select
    chosen_people.user_id,
    coalesce(chosen_people.first_name, '') || ' '
        || coalesce(chosen_people.last_name, '') as name,
    chosen_people.level,
    ranked.days,
    ranked.from_date,
    ranked.to_date,
    case when ranked.to_date >= cast(:newest as date) then 'yes' else 'no' end as goes_on
from ranked
inner join chosen_people
    on ranked.user_id = chosen_people.user_id
where ranked.place = 1
order by ranked.days desc, ranked.to_date desc, chosen_people.user_id
limit :top
