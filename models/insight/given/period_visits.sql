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
where page_events.event_at >= :since
    and page_events.event_at < :until
    and page_events.user_id is not null
-- filter: level, gender, state, genre, device
    and page_events.user_id in (select chosen_people.user_id from chosen_people)
