-- One user agent of the device that is asked for.

select user_agents.user_agent_id
from user_agents
where user_agents.device = :device
