namespace Sparkify.Insight.Scores;

/// <summary>What a model makes of a sign.</summary>
/// <param name="Sign">The sign.</param>
/// <param name="Usual">Its mean among the people learned from.</param>
/// <param name="Weight">What a standard deviation more adds to the logarithm of the odds.</param>
public sealed record SignWeight(Sign Sign, double Usual, double Weight);
