using System.Collections.ObjectModel;
using Sparkify.Sources;

namespace Sparkify.Staging.Reading;

/// <summary>Adds up what the parts of an object came to.</summary>
internal static class OutcomeOf
{
    /// <summary>An object that was read in one go: there may be many thousands.</summary>
    public static ObjectOutcome Part(SourceObject source, long fileId, string hash, PartCounts counts) => new(source, fileId)
    {
        ContentHash = hash,
        Read = counts.Staged + counts.Rejected,
        Rejected = counts.Rejected,
        Blank = counts.Blank,
        Repaired = counts.Repaired,
        Unquoted = counts.Unquoted,
        Drift = counts.Drift ?? (IReadOnlyDictionary<string, long>)ReadOnlyDictionary<string, long>.Empty,
        Findings = counts.Findings ?? (IReadOnlyList<string>)[],
    };

    public static ObjectOutcome Parts(SourceObject source, long fileId, string hash, IReadOnlyList<PartCounts> parts)
    {
        var linesBefore = new long[parts.Count];
        for (var part = 1; part < parts.Count; part++)
        {
            linesBefore[part] = linesBefore[part - 1] + parts[part - 1].Lines;
        }

        return new ObjectOutcome(source, fileId)
        {
            ContentHash = hash,
            Read = parts.Sum(part => part.Staged + part.Rejected),
            Rejected = parts.Sum(part => part.Rejected),
            Blank = parts.Sum(part => part.Blank),
            Repaired = parts.Sum(part => part.Repaired),
            Unquoted = parts.Sum(part => part.Unquoted),
            Drift = Drift(parts),
            Findings = [.. parts.SelectMany(part => part.Findings ?? [])],
            LinesBefore = linesBefore,
        };
    }

    private static IReadOnlyDictionary<string, long> Drift(IReadOnlyList<PartCounts> parts) =>
        parts.All(part => part.Drift == null) ? ReadOnlyDictionary<string, long>.Empty
            : parts.SelectMany(part => part.Drift ?? [])
                .GroupBy(field => field.Key, field => field.Value, StringComparer.Ordinal)
                .Take(ReadingLimits.Default.DriftNames)
                .ToDictionary(field => field.Key, field => field.Sum(), StringComparer.Ordinal);
}
