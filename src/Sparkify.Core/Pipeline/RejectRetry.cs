using Sparkify.Warehouse;

namespace Sparkify.Pipeline;

/// <summary>Drives rejected records through the reader again, under the place they came from.</summary>
internal sealed class RejectRetry(WarehouseFiles files, TimeProvider time)
{
    public EtlReport Run(IReadOnlyDictionary<long, byte[]>? corrected, CancellationToken cancellation)
    {
        throw new NotSupportedException($"{files} {time} {corrected} {cancellation}");
    }
}
