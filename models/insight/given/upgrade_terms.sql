-- One upgrade of the funnel and one term after it, 7 or 28 days.

select
    funnel_upgrades.user_id,
    funnel_upgrades.reached_at,
    terms.days,
    funnel_upgrades.reached_at + terms.days * interval '1 day' as due_at
from funnel_upgrades
cross join (select 7 as days union all select 28 as days) as terms
