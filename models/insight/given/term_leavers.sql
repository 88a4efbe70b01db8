-- One upgrade and term within which the person cancelled.

select upgrade_terms.user_id, upgrade_terms.days
from upgrade_terms
inner join page_events
    on upgrade_terms.user_id = page_events.user_id
        and page_events.page = 'Cancellation Confirmation'
        and page_events.event_at >= upgrade_terms.reached_at
        and page_events.event_at <= upgrade_terms.due_at
group by upgrade_terms.user_id, upgrade_terms.days
