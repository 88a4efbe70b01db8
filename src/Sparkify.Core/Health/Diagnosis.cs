namespace Sparkify.Health;

/// <summary>What an examination found.</summary>
/// <param name="Condition">How it is.</param>
/// <param name="Finding">What was found, as a phrase without a full stop at its end, or as sentences.</param>
public sealed record Diagnosis(Condition Condition, string Finding)
{
    private const int Configuration = 4;
    private const int Unavailable = 5;

    /// <summary>The name of the examination.</summary>
    public string Name { get; init; } = "";

    /// <summary>The one thing to do; empty unless there is something to do.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>The exit code that it deserves: 0, 4 configuration or environment, 5 unavailable or in use.</summary>
    public int ExitCode { get; init; }

    public static Diagnosis Pass(string finding)
    {
        return new Diagnosis(Condition.Pass, finding);
    }

    public static Diagnosis Skip(string finding)
    {
        return new Diagnosis(Condition.Skip, finding);
    }

    public static Diagnosis Warn(string finding, string remedy)
    {
        return new Diagnosis(Condition.Warn, finding) { Remedy = remedy };
    }

    /// <summary>Something that a person must mend.</summary>
    public static Diagnosis Fail(string finding, string remedy)
    {
        return new Diagnosis(Condition.Fail, finding) { Remedy = remedy, ExitCode = Configuration };
    }

    /// <summary>Something that may be well again in a moment.</summary>
    public static Diagnosis Unreachable(string finding, string remedy)
    {
        return new Diagnosis(Condition.Fail, finding) { Remedy = remedy, ExitCode = Unavailable };
    }

    /// <summary>A failure that a command would have ended with.</summary>
    public static Diagnosis Of(SparkifyException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        var cause = failure.InnerException is { } inner ? $" {inner.GetBaseException().Message.ReplaceLineEndings(" ")}" : "";
        return new Diagnosis(Condition.Fail, failure.Problem + cause)
        {
            Remedy = failure.Remedy,
            ExitCode = failure.ExitCode == Unavailable ? Unavailable : Configuration,
        };
    }
}
