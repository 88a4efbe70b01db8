-- One event of the period that is no play, of one of the chosen people.

select
    page_events.event_at,
    page_events.user_id,
    page_events.session_id,
    page_events.item_in_session,
    page_events.page,
    page_events.status,
    page_events.level
from page_events
inner join chosen_people
    on page_events.user_id = chosen_people.user_id
where page_events.event_at >= :since
    and page_events.event_at < :until
