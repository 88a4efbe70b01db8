using Sparkify.Insight.Scores;

namespace Sparkify.Insight;

/// <summary>The answer to a question as it was asked.</summary>
/// <param name="Question">The question.</param>
/// <param name="Columns">The question's columns; with a comparison, for each compared column two more.</param>
/// <param name="Rows">One value per column, of the type that its kind says, or null.</param>
/// <param name="Finding">One sentence for people; empty if there is nothing to say.</param>
public sealed record Answer(
    Question Question,
    IReadOnlyList<QuestionColumn> Columns,
    IReadOnlyList<IReadOnlyList<object?>> Rows,
    string Finding)
{
    /// <summary>The period; null for a question without one.</summary>
    public required Period? Period { get; init; }

    /// <summary>The period it is compared with, or null.</summary>
    public required Period? Compared { get; init; }

    /// <summary>Time of the newest event in the warehouse, UTC; null if there is none.</summary>
    public required DateTime? DataUpTo { get; init; }

    /// <summary>Values of the filters that were set, by name.</summary>
    public required IReadOnlyDictionary<string, string> Filters { get; init; }

    /// <summary>For a question whose list is ordered by a score: what the score is made of and how good it is.</summary>
    public ScoreReport? Scores { get; init; }

    /// <summary>The statement that was run.</summary>
    public required string Sql { get; init; }
}
