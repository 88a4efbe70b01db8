-- Events by page.

select page as fact, count(*) as found
from events
group by page
