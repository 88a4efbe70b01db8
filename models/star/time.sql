-- One distinct start time of a play.
-- apply: append
-- key: start_time
-- prune: songplays(start_time)
-- sort: start_time
-- column: start_time timestamp – UTC, milliseconds
-- column: hour smallint – 0 to 23
-- column: day smallint – of the month
-- column: week smallint – ISO 8601
-- column: month smallint
-- column: year smallint
-- column: weekday smallint – ISO 8601: 1 = Monday to 7 = Sunday
-- column: date date
-- column: is_weekend boolean

with moments as (
    select distinct ts as start_time
    from new_events
    where page = 'NextSong'
        and ts not in (select time.start_time from time)
)

select
    start_time,
    cast(extract(hour from start_time) as smallint) as hour,
    cast(extract(day from start_time) as smallint) as day,
    cast(extract(week from start_time) as smallint) as week,
    cast(extract(month from start_time) as smallint) as month,
    cast(extract(year from start_time) as smallint) as year,
    cast(iso_weekday(start_time) as smallint) as weekday,
    cast(start_time as date) as date,
    iso_weekday(start_time) > 5 as is_weekend
from moments
