namespace Sparkify.Pipeline;

/// <summary>Checks by result.</summary>
public sealed record CheckCounts(int Passed, int Warned, int Failed);
