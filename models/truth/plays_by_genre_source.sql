-- Plays by what their genre is known from.

with sources as (
    select song_id, min(source) as source
    from song_genres
    group by song_id
)

select coalesce(sources.source, 'unlabelled') as fact, count(*) as found
from songplays
left join sources
    on songplays.song_id = sources.song_id
group by coalesce(sources.source, 'unlabelled')
