using Sparkify.Sources;

namespace Sparkify.Pipeline;

/// <summary>What one run is to load.</summary>
/// <param name="Locations">Where to list objects: a folder, a file or a glob, by kind.</param>
public sealed record EtlRequest(IReadOnlyList<(SourceKind Kind, string Location)> Locations)
{
    /// <summary>Long enough for a run that is just ending.</summary>
    public static readonly TimeSpan DefaultLockWait = TimeSpan.FromSeconds(5);

    /// <summary>Build everything again from the sources, in a new file that replaces the old one.</summary>
    public bool FullRefresh { get; init; }

    /// <summary>Keep the batch's typed source records as tables <c>staging_events</c>, <c>staging_songs</c>, <c>staging_genres</c>.</summary>
    public bool KeepStaging { get; init; }

    /// <summary>Reading threads; 0 for one per core.</summary>
    public int Threads { get; init; }

    /// <summary>Source bytes of one batch, which bounds what is staged at a time; a larger object is a batch of its own.</summary>
    public long BatchBytes { get; init; } = 2L << 30;

    /// <summary>How long to wait for another run to end.</summary>
    public TimeSpan LockWait { get; init; } = DefaultLockWait;
}
