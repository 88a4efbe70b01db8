-- desktop, phone or tablet: of a play, what it was played on; of a person, what they have ever used

select distinct device
from user_agents
order by device
