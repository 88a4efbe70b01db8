using Sparkify.Staging.Json;

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

    /// <summary>Null as a rule; see <see cref="ObjectOutcome.Drift"/>.</summary>
    public Dictionary<string, long>? Drift { get; private set; }

    /// <summary>Null as a rule; see <see cref="ObjectOutcome.Findings"/>.</summary>
    public List<string>? Findings { get; private set; }

    /// <summary>True if the object cannot be read in ranges, because a record spans two of them or it is one array.</summary>
    public bool NeedsWholeObject { get; set; }

    public void AddFinding(string finding) => (Findings ??= []).Add(finding);

    /// <summary>Counts the unknown fields of a staged record.</summary>
    public void AddDrift(UnknownFields unknown, int maxNames)
    {
        if (unknown.Names.Count > 0)
        {
            unknown.CountInto(Drift ??= [], maxNames);
        }
    }
}
