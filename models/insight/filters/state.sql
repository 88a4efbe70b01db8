-- two letters: of a play, where the listener was; of a person, where they were at their latest event

select distinct state
from locations
order by state
