-- One distinct start time of a play.
-- apply: append
-- key: start_time
-- prune: plays(start_time)
-- sort: start_time
-- column: start_time timestamp – UTC, milliseconds
--
-- People read it as `time`, which adds the parts of the date: they follow from the moment. Sorted
-- day by day, because that is faster than a hash table of all moments, and finds a day faster.

with neighbours as (
    select
        ts as start_time,
        lag(ts) over (partition by cast(ts as date) order by ts) as earlier
    from new_events
    where is_play = 1
        and ts not in (select play_times.start_time from play_times)
)

select start_time
from neighbours
where earlier is null
    or earlier <> start_time
