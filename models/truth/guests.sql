-- Events that nobody was signed in for, and how many of them a user was found for.

select 'events' as fact, count(*) as found
from page_events
where attributed
    or user_id is null

union all

select 'attributed' as fact, count(*) as found
from page_events
where attributed
