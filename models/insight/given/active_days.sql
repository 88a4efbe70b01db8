-- One day of the period on which one of the chosen people did anything while signed in.

select known_days.user_id, known_days.day, known_days.plays
from known_days
where known_days.day >= cast(:since as date)
