namespace Sparkify.Insight.Scores;

/// <summary>What a question whose list is ordered by a score has on top of the others.</summary>
public sealed record ScoreDefinition
{
    /// <summary>Columns that are worked out after the select.</summary>
    internal static IReadOnlyList<string> Computed { get; } = ["score", "basis", "reason_1", "reason_2", "reason_3"];

    /// <summary>What the score is the chance of, as a verb in the past: <c>upgraded</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>In the order of the select's last columns.</summary>
    public required IReadOnlyList<Sign> Signs { get; init; }

    /// <summary>Names of the signs that order the list while there is no model, largest first.</summary>
    public required IReadOnlyList<string> Rule { get; init; }

    /// <summary>That order in words.</summary>
    public required string RuleWords { get; init; }

    /// <summary>Selects the ids of those for whom the outcome came true in the days from the moment on.</summary>
    public required string OutcomeSelect { get; init; }
}
