-- One part of a session: a day, a set of personal attributes, a level and a user agent of it.
-- apply: upsert
-- key: session_id, logged_user_id, day, is_paid, user_agent_id
-- removes: changed_sessions(session_id)
-- references: logged_user_id -> logged_users.logged_user_id
-- dist: session_id
-- sort: day
-- column: session_id bigint – of sessions
-- column: logged_user_id integer – of logged_users: names the user; of a guest, no user
-- column: day date – UTC
-- column: is_paid boolean – the level that was logged
-- column: user_agent_id integer – of user_agents; 0 if none was logged
-- column: events bigint – events of every kind, plays included
-- column: plays bigint – songs played
-- column: hundred_thousandths bigint – sum of the songs' lengths in 1/100,000 of a second
-- column: first_at timestamp – the first event, UTC
-- column: last_at timestamp – the last event, UTC
--
-- Nearly every session has one part. Sessions, users and all questions that count by day, person,
-- level or device add these up instead of every play, an eighth as many rows. Lengths are added as
-- whole numbers, the log's precision, so that no order of adding changes the sum.

with songs_heard as (
    select
        logged_song_id,
        cast(round(seconds * 100000) as bigint) as hundred_thousandths
    from logged_songs
),

levels as (
    select logged_action_id, level = 'paid' as is_paid
    from logged_actions
)

select
    events.session_id,
    events.logged_user_id,
    cast(events.event_at as date) as day,
    levels.is_paid,
    coalesce(events.user_agent_id, 0) as user_agent_id,
    count(*) as events,
    count(events.logged_song_id) as plays,
    cast(coalesce(sum(songs_heard.hundred_thousandths), 0) as bigint) as hundred_thousandths,
    min(events.event_at) as first_at,
    max(events.event_at) as last_at
from events
inner join levels
    on events.logged_action_id = levels.logged_action_id
left join songs_heard
    on events.logged_song_id = songs_heard.logged_song_id
where events.session_id in (select changed_sessions.session_id from changed_sessions)
group by
    events.session_id, events.logged_user_id, cast(events.event_at as date),
    levels.is_paid, coalesce(events.user_agent_id, 0)
