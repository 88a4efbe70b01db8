-- One distinct start time of a play.
-- apply: append
-- key: start_time
-- prune: plays(start_time)
-- sort: start_time
-- column: start_time timestamp – UTC, milliseconds
--
-- People read it as `time`, which adds the parts of the date: they follow from the moment.

select distinct ts as start_time
from new_events
where is_play = 1
    and ts not in (select play_times.start_time from play_times)
