-- How fresh is the warehouse?
-- area: operations
-- counts: The newest event, the run that last loaded something, and how far behind that run's start
--   the newest event was; with the number of events and of objects that are current.
-- period: none
-- chart: tile value=hours_behind
-- column: newest_event time – UTC
-- column: loaded_at time – start of the last run that loaded something, UTC
-- column: hours_behind number hours – from the newest event to that start
-- column: run_id text – that run
-- column: events integer events – in the warehouse
-- column: objects integer objects – that are loaded and current
-- finding: The newest event is of {newest_event}, the last run that loaded one of {loaded_at}.

with last_runs as (
    select
        run_id,
        started_at,
        row_number() over (order by started_at desc, run_id desc) as place
    from ops.runs
    where objects_loaded > 0
),

events_seen as (
    select max(ended_at) as newest_event, cast(sum(events) as bigint) as events
    from sessions
)

select
    events_seen.newest_event,
    last_runs.started_at as loaded_at,
    cast(
        epoch_milliseconds(last_runs.started_at) - epoch_milliseconds(events_seen.newest_event)
        as double precision
    ) / 3600000 as hours_behind,
    last_runs.run_id,
    events_seen.events,
    (
        select count(*)
        from ops.load_ledger
        where load_ledger.status = 'loaded'
            and load_ledger.is_current
    ) as objects
from events_seen
inner join last_runs
    on last_runs.place = 1
