-- free or paid: of a play, as logged with it; of a person, at their latest event

select distinct level
from logged_actions
order by level
