-- One person and one device on which they played something in the period.

select logged_users.user_id, user_agents.device, cast(sum(day_plays.plays) as bigint) as plays
from day_plays
inner join logged_users
    on day_plays.logged_user_id = logged_users.logged_user_id
inner join user_agents
    on day_plays.user_agent_id = user_agents.user_agent_id
group by logged_users.user_id, user_agents.device
