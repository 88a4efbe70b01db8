using Sparkify.Warehouse;

namespace Sparkify.Health;

/// <summary>Does a run hold the warehouse? Then another one must wait.</summary>
internal sealed class LockExamination(WarehouseFiles files) : IExamination
{
    public string Name => "lock";

    public Diagnosis Examine(CancellationToken cancellation)
    {
        return WarehouseLock.Owner(files) is { } owner
            ? Diagnosis.Unreachable($"another run ({owner}) holds the warehouse", "Wait for it to end, or stop it; a later run loads whatever is missing.")
            : Diagnosis.Pass("free");
    }
}
