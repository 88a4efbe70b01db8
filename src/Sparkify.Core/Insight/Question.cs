using Sparkify.Insight.Scores;

namespace Sparkify.Insight;

/// <summary>One question of the analytics team: its definition, and the one select that answers it on every engine.</summary>
public sealed record Question
{
    /// <summary>As it is typed: <c>top-songs</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Path below <c>models/</c>.</summary>
    public required string File { get; init; }

    /// <summary>The question in words, with its question mark.</summary>
    public required string Sentence { get; init; }

    /// <summary><c>demand</c>, <c>audience</c>, <c>growth</c>, <c>loyalty</c> or <c>operations</c>.</summary>
    public required string Area { get; init; }

    /// <summary>What is counted, over which people, in which window.</summary>
    public required string Definition { get; init; }

    public required Chart Chart { get; init; }

    /// <summary>Names of the filters that make sense here.</summary>
    public required IReadOnlyList<string> Filters { get; init; }

    /// <summary>The period if none is given: <c>all</c> or another preset; empty for a question that has no period.</summary>
    public required string UsualPeriod { get; init; }

    public required IReadOnlyList<QuestionParameter> Parameters { get; init; }

    public required IReadOnlyList<QuestionColumn> Columns { get; init; }

    /// <summary>Columns that tell rows apart.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>Columns that can be compared with another period; empty if that makes no sense.</summary>
    public required IReadOnlyList<string> Compared { get; init; }

    /// <summary>Lists of those behind a number.</summary>
    public required IReadOnlyList<QuestionList> Lists { get; init; }

    /// <summary>A sentence with names of columns in braces.</summary>
    public required string Finding { get; init; }

    /// <summary>A select of one row with the sentence's values; empty if they stand in the answer's first row.</summary>
    public required string FindingSelect { get; init; }

    /// <summary>Common table expressions of the file, without <c>with</c>; empty if it has none.</summary>
    public required string Expressions { get; init; }

    /// <summary>The select of the answer.</summary>
    public required string Select { get; init; }

    /// <summary>For a question whose list is ordered by a score: what that is; else null.</summary>
    public ScoreDefinition? Score { get; init; }

    public bool HasPeriod => UsualPeriod.Length > 0;
}
