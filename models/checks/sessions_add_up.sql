-- The plays of all sessions are the plays of the fact table.
-- severity: fail

with totals as (
    select
        (select coalesce(sum(sessions.plays), 0) from sessions) as session_plays,
        (select count(*) from plays) as plays
)

select session_plays, plays
from totals
where session_plays <> plays
