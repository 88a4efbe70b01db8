namespace Sparkify.Staging.Reading;

/// <summary>What reading one part of an object came to.</summary>
internal sealed class PartCounts
{
    public long Lines { get; set; }

    public long Staged { get; set; }

    public long Rejected { get; set; }

    public long Blank { get; set; }

    public long Repaired { get; set; }

    public long Unquoted { get; set; }

    public Dictionary<string, long> Drift { get; } = [];

    public List<string> Findings { get; } = [];

    /// <summary>True if the object cannot be read in ranges, because a record spans two of them or it is one array.</summary>
    public bool NeedsWholeObject { get; set; }
}
