namespace Sparkify.Checks;

/// <summary>A rule of the warehouse.</summary>
/// <param name="Name">Short, with hyphens: <c>songplays-key</c>.</param>
/// <param name="Rule">The rule as a sentence.</param>
/// <param name="Severity"><c>fail</c>: nothing is published while it is broken; <c>warn</c>: somebody should look.</param>
/// <param name="Select">Selects the rows that break it.</param>
public sealed record Check(string Name, string Rule, string Severity, string Select);
