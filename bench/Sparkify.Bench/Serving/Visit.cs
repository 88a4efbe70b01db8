namespace Sparkify.Bench.Serving;

/// <summary>One request and its end.</summary>
/// <param name="Page">What was asked for.</param>
/// <param name="Milliseconds">From the moment it was due to the last byte of its answer.</param>
/// <param name="Problem">What came instead of an answer; null if one came.</param>
/// <param name="Run">The run whose state the page says it shows; empty if it says none.</param>
internal sealed record Visit(string Page, double Milliseconds, string? Problem, string Run);
