-- One set of personal attributes as logged, and the clock of the place in it.

select
    logged_users.logged_user_id,
    state_clocks.winter_hours,
    state_clocks.has_summer
from logged_users
inner join locations
    on logged_users.location = locations.location
inner join state_clocks
    on locations.state = state_clocks.state
