namespace Sparkify.Checks;

/// <summary>What one check found.</summary>
/// <param name="Name">The check's name, e.g. <c>songplays-key</c>.</param>
/// <param name="Rule">The rule as a sentence, e.g. <c>songplays.songplay_id is unique and not null</c>.</param>
/// <param name="Severity"><c>fail</c> or <c>warn</c>.</param>
/// <param name="Findings">Rows that break the rule.</param>
/// <param name="Examples">The first of them, each as a JSON object.</param>
public sealed record CheckResult(string Name, string Rule, string Severity, long Findings, IReadOnlyList<string> Examples)
{
    /// <summary><c>ok</c>, <c>warn</c> or <c>fail</c>.</summary>
    public string Status => Findings == 0 ? "ok" : Severity;
}
