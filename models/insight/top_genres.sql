-- Which genres are played most?
-- area: demand
-- counts: Plays in the period by genre. A song counts for each of its genres as much as it is
--   labelled with it; a song without a label of its own takes its artist's. `unlabelled` is what no
--   label accounts for, so that the shares add up to 100 %.
-- period: all
-- chart: bar y=genre x=share
-- filters: level, gender, state, device
-- parameter: top integer 20 – how many genres; `unlabelled` comes on top
-- key: genre
-- compare: plays, share
-- column: genre text – as the label sources name it, or `unlabelled`
-- column: plays number plays – parts of plays add up
-- column: share number % – of all plays in the period
-- finding: {genre} leads with {share} % of all plays; {unlabelled} % are of songs that no label
--   explains.

with heard as (
    select logged_songs.song_id, sum(song_counts.plays) as plays
    from song_counts
    inner join logged_songs
        on song_counts.logged_song_id = logged_songs.logged_song_id
    group by logged_songs.song_id
),

labelled as (
    select
        song_genres.genre,
        sum(heard.plays * cast(round(song_genres.weight * 10000) as bigint)) as ten_thousandths
    from heard
    inner join song_genres
        on heard.song_id = song_genres.song_id
    group by song_genres.genre
),

totals as (
    select
        10000 * (select sum(heard.plays) from heard) as ten_thousandths,
        coalesce((select sum(labelled.ten_thousandths) from labelled), 0) as labelled
),

ranked as (
    select
        genre,
        ten_thousandths,
        row_number() over (order by ten_thousandths desc, genre) as place
    from labelled
    union all
    select
        'unlabelled' as genre,
        ten_thousandths - labelled as ten_thousandths,
        0 as place
    from totals
    where ten_thousandths > labelled
)

select
    ranked.genre,
    cast(ranked.ten_thousandths as double precision) / 10000 as plays,
    100 * cast(ranked.ten_thousandths as double precision) / totals.ten_thousandths as share
from ranked
cross join totals
where ranked.place <= :top
order by ranked.ten_thousandths desc, ranked.genre

-- finding
select
    ranked.genre,
    100 * cast(ranked.ten_thousandths as double precision) / totals.ten_thousandths as share,
    100 * cast(totals.ten_thousandths - totals.labelled as double precision)
        / totals.ten_thousandths as unlabelled
from ranked
cross join totals
where ranked.place = 1
