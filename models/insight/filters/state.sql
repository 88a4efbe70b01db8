-- two letters: of a play, where the listener was; of a person, where their latest event says

select distinct state
from locations
order by state
