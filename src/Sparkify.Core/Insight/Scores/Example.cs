namespace Sparkify.Insight.Scores;

/// <summary>What one person had done up to a moment, and what came of it in the days after.</summary>
/// <param name="UserId">Of users.</param>
/// <param name="Signs">Values of the signs at the moment.</param>
/// <param name="IsOutcome">True if the outcome came true.</param>
internal sealed record Example(string UserId, IReadOnlyList<double> Signs, bool IsOutcome);
