-- One distinct start time of a play.
-- apply: append
-- key: start_time
-- prune: plays(start_time)
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

with moments as (
    select distinct ts as start_time
    from new_events
    where is_play = 1
        and ts not in (select time.start_time from time)
),

dates as (
    select distinct cast(start_time as date) as date
    from moments
),

calendar as (
    select
        date,
        cast(extract(day from date) as smallint) as day,
        cast(extract(week from date) as smallint) as week,
        cast(extract(month from date) as smallint) as month,
        cast(extract(year from date) as smallint) as year,
        cast(iso_weekday(date) as smallint) as weekday
    from dates
)

select
    moments.start_time,
    cast(extract(hour from moments.start_time) as smallint) as hour,
    calendar.day,
    calendar.week,
    calendar.month,
    calendar.year,
    calendar.weekday,
    calendar.date,
    calendar.weekday > 5 as is_weekend
from moments
inner join calendar
    on cast(moments.start_time as date) = calendar.date
