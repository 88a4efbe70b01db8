-- One distinct start time of a play, with the parts of its date.
-- apply: view
-- rows: play_times
-- key: start_time
-- sort: start_time
-- column: start_time timestamp – UTC, milliseconds
-- column: hour smallint – 0 to 23, UTC
-- column: day smallint – of the month
-- column: week smallint – ISO 8601, 1 to 53
-- column: month smallint – 1 to 12
-- column: year smallint – of the date, not of the ISO week
-- column: weekday smallint – ISO 8601: 1 = Monday to 7 = Sunday
-- column: date date – UTC
-- column: is_weekend boolean – Saturday or Sunday

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
from play_times
