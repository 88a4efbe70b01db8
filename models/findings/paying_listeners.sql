-- {payers} of {listeners} listeners pay. They are {people_share} % of the people and cause
-- {plays_share} % of the plays.

with listeners as (
    select songplays.user_id, users.level, count(*) as plays
    from songplays
    inner join users
        on songplays.user_id = users.user_id
    group by songplays.user_id, users.level
),

totals as (
    select
        sum(case when level = 'paid' then 1 else 0 end) as payers,
        count(*) as listeners,
        sum(case when level = 'paid' then plays else 0 end) as paid_plays,
        sum(plays) as plays
    from listeners
)

select
    payers,
    listeners,
    cast(round(100.0 * payers / listeners) as integer) as people_share,
    cast(round(100.0 * paid_plays / plays) as integer) as plays_share
from totals
where listeners > 0
