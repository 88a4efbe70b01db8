-- of the listener, as their latest event says

select distinct gender
from users
where gender is not null
order by gender
