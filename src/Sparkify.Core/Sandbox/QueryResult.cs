namespace Sparkify.Sandbox;

/// <summary>What came of a statement that somebody wrote.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Columns">Empty unless it is done.</param>
/// <param name="Rows">The first rows, a value for each column.</param>
public sealed record QueryResult(QueryOutcome Outcome, IReadOnlyList<QueryColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>Why there are more rows than these, in words; null if these are all.</summary>
    public string? Cut { get; init; }

    /// <summary>What is wrong, without a path; empty if it is done.</summary>
    public string Problem { get; init; } = "";

    /// <summary>What to do about it; may be empty.</summary>
    public string Remedy { get; init; } = "";

    public TimeSpan Took { get; init; }

    public static QueryResult Of(QueryOutcome outcome, string problem, string remedy = "")
    {
        return new QueryResult(outcome, [], []) { Problem = problem, Remedy = remedy };
    }
}
