-- One upgrade and term at whose end the person still paid, without having cancelled.

select upgrade_terms.user_id, upgrade_terms.days, upgrade_terms.due_at as reached_at
from upgrade_terms
inner join user_levels
    on upgrade_terms.user_id = user_levels.user_id
        and user_levels.level = 'paid'
        and user_levels.valid_from <= upgrade_terms.due_at
        and (user_levels.valid_to is null or user_levels.valid_to > upgrade_terms.due_at)
left join term_leavers
    on upgrade_terms.user_id = term_leavers.user_id
        and upgrade_terms.days = term_leavers.days
where upgrade_terms.due_at <= :newest
    and term_leavers.user_id is null
