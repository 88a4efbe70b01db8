-- Users who upgraded, downgraded, cancelled, are gone, came back or played.
--
-- Gone is who confirmed a cancellation and was not seen signed in since; won back is who was.

with seen as (
    select
        logged_users.user_id,
        logged_actions.page,
        lag(logged_actions.page) over (partition by logged_users.user_id order by events.event_at)
            as page_before,
        lead(logged_actions.page) over (partition by logged_users.user_id order by events.event_at)
            as page_after
    from events
    inner join logged_users
        on events.logged_user_id = logged_users.logged_user_id
    inner join logged_actions
        on events.logged_action_id = logged_actions.logged_action_id
    where logged_users.user_id is not null
)

select 'users who upgraded' as fact, count(distinct user_id) as found
from seen
where page = 'Submit Upgrade'

union all

select 'users who downgraded' as fact, count(distinct user_id) as found
from seen
where page = 'Submit Downgrade'

union all

select 'users who cancelled' as fact, count(distinct user_id) as found
from seen
where page = 'Cancellation Confirmation'

union all

select 'users who are gone' as fact, count(*) as found
from seen
where page = 'Cancellation Confirmation'
    and page_after is null

union all

select 'times won back' as fact, count(*) as found
from seen
where page_before = 'Cancellation Confirmation'

union all

select 'users who played' as fact, count(distinct user_id) as found
from seen
where page = 'NextSong'
