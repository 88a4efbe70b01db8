-- One day of one person at one level with one user agent: how much they did.
-- apply: upsert
-- key: day, logged_user_id, is_paid, user_agent_id
-- removes: changed_days(day)
-- references: logged_user_id -> logged_users.logged_user_id
-- sort: day
-- column: day date – UTC
-- column: logged_user_id integer – of logged_users: names the user; of a guest, no user
-- column: is_paid boolean – the level that was logged
-- column: user_agent_id integer – of user_agents; 0 if none was logged
-- column: plays bigint – songs played
-- column: events bigint – events of every kind, plays included
-- column: first_at timestamp – the first of them, UTC
-- column: last_at timestamp – the last of them, UTC
--
-- Questions that count by day, person, level or device read this instead of every play: it is
-- an eighth of their number, and made again for the days that a batch touches only.

select
    cast(events.event_at as date) as day,
    events.logged_user_id,
    logged_actions.level = 'paid' as is_paid,
    coalesce(events.user_agent_id, 0) as user_agent_id,
    count(events.logged_song_id) as plays,
    count(*) as events,
    min(events.event_at) as first_at,
    max(events.event_at) as last_at
from events
inner join logged_actions
    on events.logged_action_id = logged_actions.logged_action_id
where events.event_at >= (select min(changed_days.day) from changed_days)
    and cast(events.event_at as date) in (select changed_days.day from changed_days)
group by
    cast(events.event_at as date), events.logged_user_id, logged_actions.level = 'paid',
    coalesce(events.user_agent_id, 0)
