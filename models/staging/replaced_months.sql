-- One month of songs that is added up again with this batch.
-- apply: temp
-- before: song_months
-- column: month date – its first day, UTC

select distinct song_months.month
from song_months
inner join changed_span
    on song_months.month >= changed_span.first_month
        and song_months.month < changed_span.next_month
