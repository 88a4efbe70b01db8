namespace Sparkify.Pipeline;

/// <summary>What one run did; its JSON form is a contract (<c>schema_version</c> 1).</summary>
public sealed record EtlReport
{
    public required string RunId { get; init; }

    /// <summary><c>published</c>, <c>unchanged</c> (nothing new was found) or <c>held</c> (a severe check failed: nothing was published).</summary>
    public required string Status { get; init; }

    public required ObjectCounts Objects { get; init; }

    public required RecordCounts Records { get; init; }

    /// <summary>Rows of each table after the run.</summary>
    public required IReadOnlyDictionary<string, long> Tables { get; init; }

    public required CheckCounts Checks { get; init; }

    /// <summary>Wall time of the run in seconds.</summary>
    public required double Seconds { get; init; }

    /// <summary>The snapshot that readers see now, or null if there is none yet.</summary>
    public string? Snapshot { get; init; }

    /// <summary>Objects that loaded nothing, with the reason; the next run tries them again.</summary>
    public IReadOnlyList<FailedObject> Failures { get; init; } = [];

    /// <summary>What a person should look at: failed and warned checks, odd objects, unknown fields.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];
}
