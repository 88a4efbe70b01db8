using Sparkify.Models;
using Sparkify.Pipeline;
using Sparkify.Warehouse;

namespace Sparkify.Checks;

/// <summary>Runs every check against the newest state of a warehouse and stores results and failing rows.</summary>
public sealed class CheckRun(WarehouseAddress warehouse, TimeProvider time)
{
    /// <summary>Runs the checks, in the order of the models; a check that fails is a result, not an exception.</summary>
    /// <exception cref="SparkifyException">There is no such warehouse, or a run holds it.</exception>
    public IReadOnlyList<CheckResult> Run(CancellationToken cancellation)
    {
        var kept = Warehouses.At(warehouse, time);
        if (kept.PublishedRun() is null && kept.Ledger(EtlRequest.DefaultLockWait, cancellation) is null)
        {
            throw new SparkifyException($"there is no warehouse {warehouse.Path}.", "Load it with `sparkify etl --from DIR`, or name another with --warehouse.");
        }

        return kept.Write(EtlRequest.DefaultLockWait, owner => Check(owner, cancellation), cancellation);
    }

    private IReadOnlyList<CheckResult> Check(WarehouseOwner owner, CancellationToken cancellation)
    {
        owner.Open(rebuild: false, []);
        var runner = new CheckRunner(owner.Connection, ModelSet.Load());
        var results = runner.Run(cancellation);
        var now = time.GetUtcNow();
        owner.Note(() => runner.Store(RunId.At(now), now, results));
        owner.Keep();
        return results;
    }
}
