using Sparkify.Models;
using Sparkify.Sources;
using Sparkify.Warehouse;

namespace Sparkify.Pipeline;

/// <summary>Runs the pipeline: sources, staging, star, checks, publish.</summary>
public sealed class Etl(WarehouseAddress warehouse, IObjectStore store, TimeProvider time)
{
    private readonly WarehouseFiles _files = new(warehouse);

    /// <summary>Lists the sources and compares them with the ledger.</summary>
    public EtlPlan Plan(EtlRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var listing = SourceListing.Of(request, store, cancellation);
        if (!File.Exists(_files.Build))
        {
            return new EtlPlan(Manifest.Of(listing, null).Objects);
        }

        using var held = WarehouseLock.Take(_files, time, request.LockWait, cancellation);
        using var open = OpenWarehouse.Open(_files, ModelSet.Load(), time, []);
        return new EtlPlan(Manifest.Of(listing, Ledger.Read(open.Connection)).Objects);
    }

    /// <summary>Loads what is new or changed and publishes it if the checks pass.</summary>
    public EtlReport Run(EtlRequest request, IProgress<EtlProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var held = WarehouseLock.Take(_files, time, request.LockWait, cancellation);
        try
        {
            return new EtlRun(_files, store, time).Run(request, progress, cancellation);
        }
        catch (Exception problem) when (problem is not SparkifyException && DiskFull.Caused(problem))
        {
            throw DiskFull.Failure(_files.Build, problem);
        }
    }

    /// <summary>Makes an earlier snapshot the published one.</summary>
    /// <param name="runId">The run that published it; null for the one before the current.</param>
    /// <returns>The run whose snapshot readers see now.</returns>
    public string Rollback(string? runId)
    {
        using var held = WarehouseLock.Take(_files, time, EtlRequest.DefaultLockWait, CancellationToken.None);
        return new Publication(_files).Rollback(runId);
    }

    /// <summary>Reads the stored bytes of open rejects again and loads those that are records now.</summary>
    /// <param name="corrected">Corrected bytes by reject id, or null to read the stored bytes as they are.</param>
    public EtlReport RetryRejects(IReadOnlyDictionary<long, byte[]>? corrected, CancellationToken cancellation)
    {
        using var held = WarehouseLock.Take(_files, time, EtlRequest.DefaultLockWait, cancellation);
        return new RejectRetry(_files, time).Run(corrected, cancellation);
    }
}
