using System.Text;
using System.Text.Json;

namespace Sparkify.Smoke;

/// <summary>What a smoke test found, in a form that can be sent to others: it names no account, host or secret.</summary>
/// <param name="Version">What the cluster says it is.</param>
/// <param name="Region">Of the bucket.</param>
/// <param name="Steps">In their order.</param>
public sealed record SmokeReport(string Version, string Region, IReadOnlyList<SmokeStep> Steps)
{
    public bool IsGood => Steps.All(step => step.Status == "pass");

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
                json.WriteString("detail", step.Detail);
                json.WriteNumber("seconds", Math.Round(step.Seconds, 2));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.ToArray()) + "\n";
    }
}
