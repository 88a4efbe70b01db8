-- One song that occurs twice in this batch, or here and in the warehouse.
-- apply: temp
-- when: song_records
-- before: catalogue
-- column: song_id varchar

select song_id
from song_records
group by song_id
having count(*) > 1

union

select song_records.song_id
from song_records
inner join catalogue
    on song_records.song_id = catalogue.song_id
