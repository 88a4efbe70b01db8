using System.Text.Json;

namespace Sparkify.EndToEnd.Doctor;

/// <summary>What <c>sparkify doctor -o json</c> said.</summary>
internal sealed class Findings(Outcome outcome)
{
    private readonly JsonElement _all = JsonElement.Parse(outcome.Out).GetProperty("findings");

    public int ExitCode => outcome.ExitCode;

    /// <summary>Status, finding and remedy of one examination, with bars between them.</summary>
    public string this[string name] => Text(_all.EnumerateArray().Single(finding => finding.GetProperty("name").GetString() == name));

    /// <summary>Names and findings of what has a status, in order.</summary>
    public IReadOnlyList<string> With(string status)
    {
        return [.. _all.EnumerateArray().Where(finding => finding.GetProperty("status").GetString() == status)
            .Select(finding => finding.GetProperty("name").GetString()!)];
    }

    private static string Text(JsonElement finding)
    {
        var remedy = finding.GetProperty("remedy").GetString();
        return $"{finding.GetProperty("status").GetString()}|{finding.GetProperty("finding").GetString()}{(remedy is null ? "" : $"|{remedy}")}";
    }
}
