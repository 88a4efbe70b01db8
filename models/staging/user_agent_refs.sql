-- One user agent of the current batch: its number here, and its id; 0 is none.
-- apply: temp
-- column: user_agent_ref integer
-- column: user_agent_id integer

select
    user_agent_records.user_agent_ref,
    user_agents.user_agent_id
from user_agent_records
inner join user_agents
    on user_agent_records.user_agent_key = user_agents.user_agent_key

union all

select
    0 as user_agent_ref,
    cast(null as integer) as user_agent_id
