using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sparkify.Simulation.Truth;

/// <summary>Writes the truth manifest: a contract, <c>schema_version</c> 1.</summary>
internal static class TruthFile
{
    private static readonly JsonWriterOptions _options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(string path, SimulationPlan plan, Facts facts)
    {
        using var file = File.Create(path);
        using var json = new Utf8JsonWriter(file, _options);
        json.WriteStartObject();
        json.WriteNumber("schema_version", 1);
        json.WriteNumber("seed", plan.Seed);
        json.WriteString("start", plan.Start.ToString("O"));
        json.WriteNumber("users", plan.Users);
        json.WriteNumber("songs", plan.Songs);
        json.WriteString("shape", plan.Shape == EventShape.Sparse ? "sparse" : "udacity");
        json.WriteStartObject("facts");
        foreach (var (section, values) in facts.Sections)
        {
            json.WriteStartObject(section);
            foreach (var (fact, value) in values)
            {
                json.WriteNumber(fact, value);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
