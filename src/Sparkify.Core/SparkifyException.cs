namespace Sparkify;

/// <summary>A failure that the reader of the message can mend.</summary>
/// <param name="problem">What happened and where, as one sentence.</param>
/// <param name="remedy">What to do next; empty if the problem says it all.</param>
/// <param name="cause">The exception behind it, if any.</param>
public sealed class SparkifyException(string problem, string remedy = "", Exception? cause = null)
    : Exception(remedy.Length == 0 ? problem : $"{problem} {remedy}", cause)
{
    /// <summary>What happened and where.</summary>
    public string Problem { get; } = problem;

    /// <summary>What to do next.</summary>
    public string Remedy { get; } = remedy;

    /// <summary>The process's exit code: 1 failed, 2 wrong use, 4 configuration, 5 unreachable and worth a retry.</summary>
    public int ExitCode { get; init; } = 1;
}
