-- Events that are not plays, by page, method, status, auth and level.

select
    concat(page, ' ', method, ' ', status, ' ', auth, ' ', level) as fact,
    count(*) as found
from page_events
group by page, method, status, auth, level
