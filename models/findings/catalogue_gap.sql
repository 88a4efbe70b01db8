-- {share} % of all plays are of songs that the catalogue lacks. The first to get is “{title}”
-- by {artist}: {plays} plays by {listeners} people.

with missing as (
    select
        songs.title,
        artists.name as artist,
        count(*) as plays,
        count(distinct songplays.user_id) as listeners
    from songplays
    inner join songs
        on songplays.song_id = songs.song_id
    inner join artists
        on songplays.artist_id = artists.artist_id
    where not songs.in_catalogue
    group by songs.song_id, songs.title, artists.name
),

totals as (
    select
        (select sum(missing.plays) from missing) as missing_plays,
        (select count(*) from songplays) as plays
)

select
    cast(round(100.0 * totals.missing_plays / totals.plays) as integer) as share,
    missing.title,
    missing.artist,
    missing.plays,
    missing.listeners
from missing
cross join totals
order by missing.plays desc, missing.title
limit 1
