namespace Sparkify.Smoke;

/// <summary>One thing that was tried.</summary>
/// <param name="Name">What, in a word or two.</param>
/// <param name="Status"><c>pass</c>, <c>fail</c> or <c>skip</c>.</param>
/// <param name="Detail">What was found, or why not.</param>
/// <param name="Seconds">Wall time.</param>
public sealed record SmokeStep(string Name, string Status, string Detail, double Seconds);
