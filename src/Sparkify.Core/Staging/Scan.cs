using Sparkify.Sources;
using Sparkify.Staging.Reading;

namespace Sparkify.Staging;

/// <summary>Reads the objects of one batch, on all cores, into a staging area.</summary>
/// <param name="store">Where the objects are.</param>
/// <param name="startedAt">"Now" of the run: the upper bound of believable event times is a day later.</param>
/// <param name="nextFileId">Gives a fresh number at each call; called from several threads.</param>
public sealed class Scan(IObjectStore store, DateTimeOffset startedAt, Func<long> nextFileId)
{
    /// <summary>Sizes that tests make small.</summary>
    internal ReadingLimits Limits { get; init; } = ReadingLimits.Default;

    /// <summary>Reads every object to its end. A bad record is a reject, a bad object an outcome with its failure; neither throws.</summary>
    /// <param name="objects">The batch, each object once.</param>
    /// <param name="openWriter">Opens the staging area for one more reading thread.</param>
    /// <param name="threads">Reading threads, at least 1.</param>
    /// <param name="progress">Told a few times a second; may be null.</param>
    /// <param name="cancellation">Stops the scan with <see cref="OperationCanceledException"/>.</param>
    public IReadOnlyList<ObjectOutcome> Run(
        IReadOnlyList<SourceObject> objects,
        Func<IStagingWriter> openWriter,
        int threads,
        IProgress<ScanProgress>? progress,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(objects);
        ArgumentNullException.ThrowIfNull(openWriter);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        return new ScanSession(store, startedAt, nextFileId, Limits).Run(objects, openWriter, threads, progress, cancellation);
    }
}
