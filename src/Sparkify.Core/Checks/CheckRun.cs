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
        var files = new WarehouseFiles(warehouse);
        if (!File.Exists(files.Build))
        {
            throw new SparkifyException($"there is no warehouse {files.Build}.", "Load it with `sparkify etl --from DIR`, or name another with --warehouse.");
        }

        using var held = WarehouseLock.Take(files, time, EtlRequest.DefaultLockWait, cancellation);
        var models = ModelSet.Load();
        using var open = OpenWarehouse.Open(files, models, time, []);
        var runner = new CheckRunner(open.Connection, models);
        var results = runner.Run(cancellation);
        var now = time.GetUtcNow();
        open.Connection.Execute("begin");
        runner.Store(RunId.At(now), now, results);
        open.Connection.Execute("commit");
        return results;
    }
}
