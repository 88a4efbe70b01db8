using Sparkify.Warehouse;

namespace Sparkify.Checks;

/// <summary>Runs every check against the newest state of a warehouse and stores results and failing rows.</summary>
public sealed class CheckRun(WarehouseAddress warehouse, TimeProvider time)
{
    /// <summary>Runs the checks, in the order of the models; a check that fails is a result, not an exception.</summary>
    public IReadOnlyList<CheckResult> Run(CancellationToken cancellation)
    {
        throw new NotSupportedException($"{warehouse} {time} {cancellation}");
    }
}
