-- One person and the genre that they played most in the period.

select ranked.user_id, ranked.genre
from (
    select
        user_id,
        genre,
        row_number() over (partition by user_id order by plays desc, genre) as place
    from genre_plays
) as ranked
where ranked.place = 1
