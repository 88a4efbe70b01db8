-- Plays by the level they were logged with and the listener's gender.

select
    coalesce(songplays.level, '') || ' ' || coalesce(users.gender, '') as fact,
    count(*) as found
from songplays
inner join users
    on songplays.user_id = users.user_id
group by songplays.level, users.gender
