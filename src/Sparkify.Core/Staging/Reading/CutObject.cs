using Sparkify.Sources;

namespace Sparkify.Staging.Reading;

/// <summary>A large object whose ranges are read by several threads.</summary>
internal sealed class CutObject
{
    private readonly Lock _lock = new();
    private readonly PartCounts?[] _counts;
    private string? _hash;
    private int _missing;

    public CutObject(int index, SourceObject source, long fileId, long rangeBytes)
    {
        Index = index;
        Source = source;
        FileId = fileId;
        var ranges = (int)((source.Size + rangeBytes - 1) / rangeBytes);
        Parts = [.. Enumerable.Range(0, ranges).Select(number =>
            new ObjectPart(source, fileId, number, number * rangeBytes, Math.Min(source.Size, (number + 1) * rangeBytes)))];
        _counts = new PartCounts?[ranges];
        _missing = ranges + 1;
    }

    public int Index { get; }

    public SourceObject Source { get; }

    public long FileId { get; }

    public IReadOnlyList<ObjectPart> Parts { get; }

    /// <summary>True if reading on is in vain: the object is broken, or must be read as a whole.</summary>
    public bool IsGivenUp { get; private set; }

    public bool NeedsWholeObject { get; private set; }

    public string? Failure { get; private set; }

    /// <returns>True if this was the last piece.</returns>
    public bool Add(ObjectPart part, PartCounts counts)
    {
        lock (_lock)
        {
            _counts[part.Number] = counts;
            NeedsWholeObject |= counts.NeedsWholeObject;
            IsGivenUp |= NeedsWholeObject;
            return --_missing == 0;
        }
    }

    /// <inheritdoc cref="Add(ObjectPart, PartCounts)"/>
    public bool Add(string hash)
    {
        lock (_lock)
        {
            _hash = hash;
            return --_missing == 0;
        }
    }

    /// <inheritdoc cref="Add(ObjectPart, PartCounts)"/>
    public bool Fail(string? failure)
    {
        lock (_lock)
        {
            Failure ??= failure;
            IsGivenUp = true;
            return --_missing == 0;
        }
    }

    /// <summary>What all pieces together came to, if the object was not given up.</summary>
    public ObjectOutcome Outcome() => OutcomeOf.Parts(Source, FileId, _hash!, [.. _counts.Select(counts => counts!)]);
}
