using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Sparkify.Smoke;

/// <summary>What a smoke test found, in a form that can be sent to others: it names no account, host or secret.</summary>
/// <param name="Version">What the cluster says it is.</param>
/// <param name="Region">Of the bucket.</param>
/// <param name="Steps">In their order.</param>
public sealed partial record SmokeReport(string Version, string Region, IReadOnlyList<SmokeStep> Steps)
{
    public bool IsGood => Steps.All(step => step.Status == "pass");

    /// <summary>The host of the cluster, which is not told to others; null if nobody knows it.</summary>
    public string? Host { get; init; }

    public string ToJson()
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteNumber("schema_version", 1);
            json.WriteString("engine", Version);
            json.WriteString("region", Region);
            json.WriteBoolean("good", IsGood);
            json.WriteStartArray("steps");
            foreach (var step in Steps)
            {
                json.WriteStartObject();
                json.WriteString("name", step.Name);
                json.WriteString("status", step.Status);
                json.WriteString("detail", Hidden(step.Detail));
                json.WriteNumber("seconds", Math.Round(step.Seconds, 2));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.ToArray()) + "\n";
    }

    // What the driver and AWS say may name them.
    private string Hidden(string detail)
    {
        var text = string.IsNullOrEmpty(Host) ? detail : detail.Replace(Host, "HOST", StringComparison.OrdinalIgnoreCase);
        return Account().Replace(Address().Replace(text, "ADDRESS"), "ACCOUNT");
    }

    [GeneratedRegex("(?<![0-9])[0-9]{12}(?![0-9])")]
    private static partial Regex Account();

    [GeneratedRegex(@"(?<![0-9.])([0-9]{1,3}\.){3}[0-9]{1,3}(?![0-9.])")]
    private static partial Regex Address();
}
