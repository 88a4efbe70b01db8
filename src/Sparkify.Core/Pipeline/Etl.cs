using Sparkify.Sources;
using Sparkify.Warehouse;

namespace Sparkify.Pipeline;

/// <summary>Runs the pipeline: sources, staging, star, checks, publish.</summary>
public sealed class Etl(WarehouseAddress warehouse, IObjectStore store, TimeProvider time)
{
    /// <summary>Lists the sources and compares them with the ledger.</summary>
    public EtlPlan Plan(EtlRequest request, CancellationToken cancellation)
    {
        throw new NotSupportedException($"{warehouse} {store} {time} {request} {cancellation}");
    }

    /// <summary>Loads what is new or changed and publishes it if the checks pass.</summary>
    public EtlReport Run(EtlRequest request, IProgress<EtlProgress>? progress, CancellationToken cancellation)
    {
        throw new NotSupportedException($"{warehouse} {store} {time} {request} {progress} {cancellation}");
    }

    /// <summary>Makes an earlier snapshot the published one.</summary>
    /// <param name="runId">The run that published it; null for the one before the current.</param>
    /// <returns>The run whose snapshot readers see now.</returns>
    public string Rollback(string? runId)
    {
        throw new NotSupportedException($"{warehouse} {runId}");
    }

    /// <summary>Reads the stored bytes of open rejects again and loads those that are records now.</summary>
    /// <param name="corrected">Corrected bytes by reject id, or null to read the stored bytes as they are.</param>
    public EtlReport RetryRejects(IReadOnlyDictionary<long, byte[]>? corrected, CancellationToken cancellation)
    {
        throw new NotSupportedException($"{warehouse} {corrected} {cancellation}");
    }
}
