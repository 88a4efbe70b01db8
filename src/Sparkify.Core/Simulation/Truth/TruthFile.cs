using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sparkify.Simulation.Truth;

/// <summary>Writes the truth manifest: a contract, <c>schema_version</c> 1.</summary>
internal static class TruthFile
{
    public const string Name = "truth.json";

    /// <summary>Marks a folder that a simulation has begun to write, or stopped writing.</summary>
    public const string UnfinishedName = Name + ".unfinished";

    private static readonly JsonWriterOptions _options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Begin(string folder)
    {
        Directory.CreateDirectory(folder);
        File.Create(Path.Combine(folder, UnfinishedName)).Dispose();
    }

    public static void Finish(string folder, SimulationPlan plan, Facts facts)
    {
        var unfinished = Path.Combine(folder, UnfinishedName);
        using (var file = File.Create(unfinished))
        {
            using var json = new Utf8JsonWriter(file, _options);
            Write(json, plan, facts);
        }

        File.Move(unfinished, Path.Combine(folder, Name), overwrite: true);
    }

    private static void Write(Utf8JsonWriter json, SimulationPlan plan, Facts facts)
    {
        json.WriteStartObject();
        json.WriteNumber("schema_version", 1);
        json.WriteNumber("seed", plan.Seed);
        json.WriteString("start", plan.Start.ToString("O"));
        json.WriteNumber("users", plan.Users);
        json.WriteNumber("songs", plan.Songs);
        json.WriteString("chaos", plan.Chaos.ToString());
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
