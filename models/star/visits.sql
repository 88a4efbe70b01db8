-- One event that is not a song played.
-- apply: upsert
-- key: page_event_id
-- unique: session_id, item_in_session
-- removes: replaced_events(record_id)
-- references: logged_action_id -> logged_actions.logged_action_id
-- references: logged_user_id -> logged_users.logged_user_id
-- references: user_agent_id -> user_agents.user_agent_id
-- references: attributed_user_id -> users.user_id
-- dist: session_id
-- sort: event_at
-- column: page_event_id bigint – object and byte offset of the event: its lineage
-- column: event_at timestamp – UTC, milliseconds
-- column: session_id bigint – of sessions
-- column: item_in_session bigint – with session_id the natural key
-- column: logged_action_id integer – of logged_actions: page, method, status, auth, level
-- column: logged_user_id integer – of logged_users: personal attributes as logged
-- column: user_agent_id integer – of user_agents; null if none was logged
-- column: attributed_user_id varchar – of a guest's event: the session's user, if it has just one
--
-- People read it as `page_events`. Guest events of the sessions that this batch touches are
-- attributed again, whichever batch brought them.

with incoming as (
    select
        new_events.record_id as page_event_id,
        new_events.ts as event_at,
        new_events.session_id,
        new_events.item_in_session,
        action_refs.logged_action_id,
        user_refs.logged_user_id,
        user_agent_refs.user_agent_id,
        user_refs.user_id is null as is_guest
    from new_events
    inner join action_refs
        on new_events.action_ref = action_refs.action_ref
    inner join user_refs
        on new_events.user_ref = user_refs.user_ref
    inner join user_agent_refs
        on new_events.user_agent_ref = user_agent_refs.user_agent_ref
    where new_events.is_play = 0
),

stored as (
    select visits.*, logged_users.user_id is null as is_guest
    from visits
    inner join logged_users
        on visits.logged_user_id = logged_users.logged_user_id
    where visits.session_id in (select changed_sessions.session_id from changed_sessions)
        and visits.page_event_id not in (select replaced_events.record_id from replaced_events)
),

pages as (
    select * from incoming
    union all
    select
        page_event_id, event_at, session_id, item_in_session,
        logged_action_id, logged_user_id, user_agent_id, is_guest
    from stored
    where is_guest
),

guest_sessions as (
    select distinct session_id
    from pages
    where is_guest
),

sightings as (
    select session_id, logged_user_id from incoming where not is_guest
    union all
    select session_id, logged_user_id from stored where not is_guest
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
    pages.session_id,
    pages.item_in_session,
    pages.logged_action_id,
    pages.logged_user_id,
    pages.user_agent_id,
    case when pages.is_guest then session_owners.user_id end as attributed_user_id
from pages
left join session_owners
    on pages.session_id = session_owners.session_id
