using System.Text.Json;

namespace Sparkify.Verification;

/// <summary>What a simulation says must be true: the file <c>truth.json</c> beside its data.</summary>
public sealed class TruthManifest
{
    private const int SchemaVersion = 1;
    private const string FileName = "truth.json";

    private TruthManifest(IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> sections)
    {
        Sections = sections;
    }

    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> Sections { get; }

    /// <param name="path">The file, or the folder that holds it.</param>
    /// <exception cref="SparkifyException">There is none, or it is of another make (exit code 2).</exception>
    public static TruthManifest Read(string path)
    {
        var file = File.Exists(path) ? path : Path.Combine(path, FileName);
        if (!File.Exists(file))
        {
            throw Wrong($"{file} does not exist.", "Name a folder that `sparkify generate` wrote.");
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            if (json.RootElement.GetProperty("schema_version").GetInt32() != SchemaVersion)
            {
                throw Wrong($"{file} has another schema_version than {SchemaVersion}.", "Generate the data again with this version of sparkify.");
            }

            return new TruthManifest(json.RootElement.GetProperty("facts").EnumerateObject().ToDictionary(section => section.Name, Facts));
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Wrong($"{file} is no truth manifest.", "Generate the data again.", fault);
        }
    }

    private static IReadOnlyDictionary<string, long> Facts(JsonProperty section)
    {
        return section.Value.EnumerateObject().ToDictionary(fact => fact.Name, fact => fact.Value.GetInt64(), StringComparer.Ordinal);
    }

    private static SparkifyException Wrong(string problem, string remedy, Exception? cause = null) => new(problem, remedy, cause) { ExitCode = 2 };
}
