-- One user agent of the current batch: what its events call it, and its id.
-- apply: temp
-- column: user_agent_ref integer
-- column: user_agent_id integer

select
    user_agent_records.user_agent_ref,
    user_agents.user_agent_id
from user_agent_records
inner join user_agents
    on user_agent_records.user_agent_key = user_agents.user_agent_key
