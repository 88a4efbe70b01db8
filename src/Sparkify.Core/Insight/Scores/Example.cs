namespace Sparkify.Insight.Scores;

/// <summary>What one person had done up to a moment, and what came of it in the days after.</summary>
/// <param name="Moment">UTC.</param>
/// <param name="UserId">Of users.</param>
/// <param name="Signs">Values of the signs at the moment.</param>
/// <param name="IsOutcome">True if the outcome came true.</param>
/// <param name="Weight">For how many people this one stands.</param>
internal sealed record Example(DateTime Moment, string UserId, IReadOnlyList<double> Signs, bool IsOutcome, double Weight = 1);
