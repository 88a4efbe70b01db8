namespace Sparkify.Insight.Scores;

/// <summary>Somebody to score, as of a moment.</summary>
/// <param name="UserId">Of users.</param>
/// <param name="Columns">Values of those columns of the question that its select has.</param>
/// <param name="Signs">Values of the signs, in their order.</param>
internal sealed record Candidate(string UserId, IReadOnlyList<object?> Columns, IReadOnlyList<double> Signs);
