-- One event of somebody signed in.
--
-- Weeks count back from the newest moment: 0 ends right before it, -1 begins with it. A moment that
-- lies so many weeks before it is looked at with the weeks from its own number on; what came of it
-- lies in the weeks below that number. A guest's event that was attributed later stays out: at the
-- moment nobody could know whose it is.

select
    logged_users.user_id,
    cast(floor(
        cast(epoch_milliseconds(:moment) - 1 - epoch_milliseconds(events.event_at)
            as double precision) / 604800000
    ) as integer) as week,
    cast(events.event_at as date) as day,
    events.event_at,
    events.session_id,
    logged_actions.page,
    logged_actions.level
from events
inner join logged_users
    on events.logged_user_id = logged_users.logged_user_id
inner join logged_actions
    on events.logged_action_id = logged_actions.logged_action_id
where logged_users.user_id is not null
-- filter: sample
    and (
        mod(text_number(logged_users.user_id), cast(:sample as integer)) = 0
        or logged_users.user_id in (select users.user_id from users where users.user_id in (:cases))
    )
