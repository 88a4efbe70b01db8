using Sparkify.Sources;
using Sparkify.Staging;

namespace Sparkify.Pipeline;

/// <summary>One object of a batch after it was read, and what becomes of it.</summary>
/// <param name="Outcome">What reading it came to.</param>
/// <param name="Status"><c>loaded</c>, <c>duplicate</c> or <c>failed</c>.</param>
/// <param name="Reason">Why it failed, or which object it duplicates.</param>
/// <param name="VersionAt">When it was modified, but later than any earlier version of the same object.</param>
/// <param name="PrecedenceAt">The later object wins where two disagree; of objects with the same bytes the latest speaks for all.</param>
internal sealed record BatchObject(ObjectOutcome Outcome, string Status, string? Reason, DateTime VersionAt, DateTime PrecedenceAt)
{
    public SourceObject Source => Outcome.Source;

    /// <summary>
    /// True if its staged rows take part. A copied song file may bring a new track id, which is its name; a copied label file
    /// keeps its labels when the other one loses them.
    /// </summary>
    public bool TakesPart => Status == "loaded" || (Status == "duplicate" && Source.Kind != SourceKind.Events);

    /// <summary>Records that the warehouse had already.</summary>
    public long Known { get; init; }

    /// <summary>Records that replace an earlier version.</summary>
    public long Corrected { get; init; }

    /// <summary>Records that are new.</summary>
    public long New => Status == "loaded" ? Outcome.Read - Outcome.Rejected - Known - Corrected : 0;
}
