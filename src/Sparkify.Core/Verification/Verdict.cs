namespace Sparkify.Verification;

/// <summary>What comparing a warehouse with the truth came to.</summary>
/// <param name="Facts">How many were compared, of either side.</param>
public sealed record Verdict(int Facts, IReadOnlyList<Difference> Differences);
