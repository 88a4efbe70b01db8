-- One event that is not a song played: what funnels, churn and support need.
-- apply: upsert
-- key: page_event_id
-- unique: session_id, item_in_session
-- removes: replaced_events(record_id)
-- references: user_id -> users.user_id, logged_user_id -> logged_users.logged_user_id
-- references: user_agent_id -> user_agents.user_agent_id
-- sort: event_at
-- column: page_event_id bigint – object and byte offset of the event: its lineage
-- column: event_at timestamp – UTC, milliseconds
-- column: user_id varchar – of users; a guest's event gets the session's user, if it has just one
-- column: attributed boolean – true if the user was found through the session
-- column: session_id bigint – of sessions
-- column: item_in_session bigint – with session_id the natural key
-- column: page varchar – what the user did, such as Home, Login, Submit Upgrade
-- column: method varchar – HTTP method
-- column: status integer – HTTP status
-- column: auth varchar – Logged In, Logged Out, Guest, Cancelled, …
-- column: level varchar – free or paid, as logged
-- column: logged_user_id integer – personal attributes as logged
-- column: user_agent_id integer – of user_agents; null if none was logged
--
-- Guest events of the sessions that this batch touches are attributed again, whichever batch
-- brought them.

with incoming as (
    select
        new_events.record_id as page_event_id,
        new_events.ts as event_at,
        user_refs.user_id,
        new_events.session_id,
        new_events.item_in_session,
        action_records.page,
        action_records.method,
        action_records.status,
        action_records.auth,
        action_records.level,
        user_refs.logged_user_id,
        user_agent_refs.user_agent_id
    from new_events
    inner join action_records
        on new_events.action_ref = action_records.action_ref
    inner join user_refs
        on new_events.user_ref = user_refs.user_ref
    inner join user_agent_refs
        on new_events.user_agent_ref = user_agent_refs.user_agent_ref
    where new_events.is_play = 0
),

stored as (
    select *
    from page_events
    where session_id in (select changed_sessions.session_id from changed_sessions)
        and page_event_id not in (select replaced_events.record_id from replaced_events)
),

pages as (
    select * from incoming
    union all
    select
        page_event_id, event_at, cast(null as varchar) as user_id, session_id, item_in_session,
        page, method, status, auth, level, logged_user_id, user_agent_id
    from stored
    where attributed or user_id is null
),

guest_sessions as (
    select distinct session_id
    from pages
    where user_id is null
),

sightings as (
    select session_id, logged_user_id from incoming
    union all
    select session_id, logged_user_id from stored where not attributed
    union all
    select session_id, logged_user_id from plays
),

guests_company as (
    select distinct session_id, logged_user_id
    from sightings
    where session_id in (select guest_sessions.session_id from guest_sessions)
),

session_owners as (
    select guests_company.session_id, min(logged_users.user_id) as user_id
    from guests_company
    inner join logged_users
        on guests_company.logged_user_id = logged_users.logged_user_id
    where logged_users.user_id is not null
    group by guests_company.session_id
    having min(logged_users.user_id) = max(logged_users.user_id)
)

select
    pages.page_event_id,
    pages.event_at,
    coalesce(pages.user_id, session_owners.user_id) as user_id,
    pages.user_id is null and session_owners.user_id is not null as attributed,
    pages.session_id,
    pages.item_in_session,
    pages.page,
    pages.method,
    pages.status,
    pages.auth,
    pages.level,
    pages.logged_user_id,
    pages.user_agent_id
from pages
left join session_owners
    on pages.session_id = session_owners.session_id
