using System.Collections.ObjectModel;
using Sparkify.Sources;

namespace Sparkify.Staging;

/// <summary>What reading one object came to. Rows of a failed object are in the staging area but never enter the warehouse.</summary>
public sealed record ObjectOutcome(SourceObject Source, long FileId)
{
    private static readonly long[] _noLines = [0];

    /// <summary>Why nothing of the object counts, as one sentence; null if it was read whole.</summary>
    public string? Failure { get; init; }

    /// <summary>SHA-256 of the stored bytes, lower-case hex; null for a failed object.</summary>
    public string? ContentHash { get; init; }

    /// <summary>Records met: staged rows + rejects.</summary>
    public long Read { get; init; }

    public long Rejected { get; init; }

    /// <summary>Lines of space and tab only: no records.</summary>
    public long Blank { get; init; }

    /// <summary>Staged records in which mis-decoded text was repaired.</summary>
    public long Repaired { get; init; }

    /// <summary>Staged records whose user agent carried literal quotes.</summary>
    public long Unquoted { get; init; }

    /// <summary>Unknown fields and how many records had each.</summary>
    public IReadOnlyDictionary<string, long> Drift { get; init; } = ReadOnlyDictionary<string, long>.Empty;

    /// <summary>Remarks about the object that are no failure, e.g. bytes after the last gzip member.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>Lines before the first line of each part; index = part number.</summary>
    public IReadOnlyList<long> LinesBefore { get; init; } = _noLines;

    /// <summary>File ids given up because the object had to be read again in another way: their staged rows do not count.</summary>
    public IReadOnlyList<long> AbandonedFileIds { get; init; } = [];
}
