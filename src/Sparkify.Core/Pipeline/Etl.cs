using Sparkify.Sources;
using Sparkify.Warehouse;

namespace Sparkify.Pipeline;

/// <summary>Runs the pipeline: sources, staging, star, checks, publish.</summary>
public sealed class Etl(WarehouseAddress warehouse, IObjectStore store, TimeProvider time)
{
    private readonly IWarehouse _warehouse = Warehouses.At(warehouse, time);

    /// <summary>Lists the sources and compares them with the ledger.</summary>
    public EtlPlan Plan(EtlRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new EtlPlan(Manifest.Of(SourceListing.Of(request, store, cancellation), _warehouse.Ledger(request.LockWait, cancellation)).Objects);
    }

    /// <summary>Loads what is new or changed and publishes it if the checks pass.</summary>
    public EtlReport Run(EtlRequest request, IProgress<EtlProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _warehouse.Write(request.LockWait, owner => new EtlRun(owner, store, time).Run(request, progress, cancellation), cancellation);
    }

    /// <summary>Makes an earlier snapshot the published one.</summary>
    /// <param name="runId">The run that published it; null for the one before the current.</param>
    /// <returns>The run whose snapshot readers see now.</returns>
    public string Rollback(string? runId)
    {
        return _warehouse.Rollback(runId);
    }

    /// <summary>Reads the stored bytes of open rejects again and loads those that are records now.</summary>
    /// <param name="corrected">Corrected bytes by reject id, or null to read the stored bytes as they are.</param>
    public EtlReport RetryRejects(IReadOnlyDictionary<long, byte[]>? corrected, CancellationToken cancellation)
    {
        return _warehouse.Write(EtlRequest.DefaultLockWait, owner => new RejectRetry(owner, time).Run(corrected, cancellation), cancellation);
    }
}
