-- What did the last runs load?
-- area: operations
-- counts: Runs of the pipeline, newest first, with the objects and records they met.
-- period: none
-- chart: bar y=run_id x=records_new
-- parameter: top integer 20 – how many runs
-- key: run_id
-- column: run_id text – of ops.runs
-- column: started_at time – UTC
-- column: status text – published, unchanged or held
-- column: objects integer objects – that were loaded
-- column: failed integer objects – that could not be read
-- column: records_new integer records – that the warehouse did not have
-- column: corrected integer records – that replaced an earlier version
-- column: known integer records – that the warehouse had already
-- column: rejected integer records – that were kept out
-- column: seconds number seconds – from start to end
-- finding: The last run was {status}: {records_new|new record|new records}, {rejected} rejected.

select
    run_id,
    started_at,
    status,
    objects_loaded as objects,
    objects_failed as failed,
    records_new,
    records_corrected as corrected,
    records_known as known,
    records_rejected as rejected,
    seconds
from ops.runs
order by started_at desc, run_id desc
limit :top
