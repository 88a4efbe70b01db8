using Sparkify.Sources;

namespace Sparkify.Pipeline;

/// <summary>What one run reads: every listed object and what is to be done with it, fixed before the first byte is read.</summary>
internal sealed class Manifest
{
    // Gzip unpacks to about eight times its size here.
    private const int GzipRatio = 8;

    private Manifest(IReadOnlyList<PlannedObject> objects, IReadOnlyList<string> empty)
    {
        Objects = objects;
        EmptyLocations = empty;
    }

    public IReadOnlyList<PlannedObject> Objects { get; }

    /// <summary>Locations in which nothing was found; nothing that was loaded from them is taken back.</summary>
    public IReadOnlyList<string> EmptyLocations { get; }

    public IEnumerable<SourceObject> ToLoad => Objects.Where(planned => planned.Action != "skip").Select(planned => planned.Source);

    /// <summary>Compares what was listed with the ledger.</summary>
    /// <param name="listing">All locations.</param>
    /// <param name="ledger">Null if nothing was ever loaded.</param>
    public static Manifest Of(SourceListing listing, Ledger? ledger)
    {
        return new Manifest(
            [.. listing.Objects.Select(listed => new PlannedObject(listed, ledger?.ActionFor(listed) ?? "load"))],
            listing.EmptyLocations);
    }

    /// <summary>The objects to load, in batches of whole objects: labels and songs before events.</summary>
    /// <param name="batchBytes">Source bytes of one batch.</param>
    public IEnumerable<IReadOnlyList<SourceObject>> Batches(long batchBytes)
    {
        var batch = new List<SourceObject>();
        long bytes = 0;
        foreach (var source in ToLoad)
        {
            var unpacked = source.Uri.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? source.Size * GzipRatio : source.Size;
            if (batch.Count > 0 && bytes + unpacked > batchBytes)
            {
                yield return batch;
                batch = [];
                bytes = 0;
            }

            batch.Add(source);
            bytes += unpacked;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
