-- One stretch of time in which one of the chosen people paid.
--
-- It ends with the cancellation of somebody who was not seen after it, too.

select
    user_levels.user_id,
    user_levels.valid_from as paid_from,
    coalesce(user_levels.valid_to, departures.gone_at) as paid_to
from user_levels
left join (
    select users.user_id, users.last_seen_at as gone_at
    from users
    inner join page_events
        on users.user_id = page_events.user_id
            and users.last_seen_at = page_events.event_at
    where page_events.page = 'Cancellation Confirmation'
    group by users.user_id, users.last_seen_at
) as departures
    on user_levels.user_id = departures.user_id
where user_levels.level = 'paid'
-- filter: level, gender, state, genre, device
    and user_levels.user_id in (select chosen_people.user_id from chosen_people)
