using Sparkify.Staging;

namespace Sparkify.Pipeline;

/// <summary>What every step of one run needs to know.</summary>
internal sealed class RunContext
{
    public required string RunId { get; init; }

    /// <summary>"Now" of the whole run.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    public required int Threads { get; init; }

    public bool KeepStaging { get; init; }

    /// <summary>Told the name of each model before it runs.</summary>
    public Action<string> AtModel { get; init; } = _ => { };

    public IProgress<ScanProgress>? ReadProgress { get; init; }

    /// <summary>The greatest object number that this run has given.</summary>
    public long LastFileId { get; set; }
}
