-- One step of the funnel that one person reached, and when they had reached the one before.

select 1 as step, user_id, reached_at, reached_at as before_at
from free_people
union all
select
    2 as step,
    funnel_visits.user_id,
    funnel_visits.reached_at,
    free_people.reached_at as before_at
from funnel_visits
inner join free_people
    on funnel_visits.user_id = free_people.user_id
union all
select
    3 as step,
    funnel_upgrades.user_id,
    funnel_upgrades.reached_at,
    funnel_visits.reached_at as before_at
from funnel_upgrades
inner join funnel_visits
    on funnel_upgrades.user_id = funnel_visits.user_id
union all
select
    case when days = 7 then 4 else 5 end as step,
    user_id,
    reached_at,
    reached_at as before_at
from term_stayers
