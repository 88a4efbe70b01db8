-- How often one logged song was played in a part of the period. Months of which the period has all
-- days were added up when they were loaded.

select song_months.logged_song_id, song_months.plays
from song_months
where song_months.month >= cast(:whole_since as date)
    and song_months.month < cast(:whole_until as date)
union all
select plays.logged_song_id, count(*) as plays
from plays
where plays.start_time >= :since
    and plays.start_time < :until
    and (plays.start_time < :whole_since or plays.start_time >= :whole_until)
group by plays.logged_song_id
-- instead: level, gender, state, genre, device
select period_plays.logged_song_id, count(*) as plays
from period_plays
group by period_plays.logged_song_id
