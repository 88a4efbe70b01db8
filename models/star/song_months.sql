-- One month of one logged song: how often it was played.
-- apply: upsert
-- key: month, logged_song_id
-- removes: replaced_months(month)
-- references: logged_song_id -> logged_songs.logged_song_id
-- dist: logged_song_id
-- sort: month
-- column: month date – its first day, UTC
-- column: logged_song_id integer – of logged_songs: title, artist, length and what they match
-- column: plays bigint – in the month
--
-- Charts over long periods add up months instead of plays. Made again for the months that a batch
-- touches, and those between them.

select
    cast(date_trunc('month', min(start_time)) as date) as month,
    logged_song_id,
    count(*) as plays
from plays
where start_time >= (select changed_span.first_month from changed_span)
    and start_time < (select changed_span.next_month from changed_span)
group by extract(year from start_time), extract(month from start_time), logged_song_id
