using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Sparkify.Simulation;

namespace Sparkify.Tests.Simulation;

/// <summary>A simulation in a folder of its own, gone after the test.</summary>
internal sealed class SimulatedSet : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sparkify-simulated-").FullName;

    public SimulatedSet(SimulationPlan plan)
    {
        Report = new Simulator(plan).Write(_folder, null, TestContext.Current.CancellationToken);
    }

    public SimulationReport Report { get; }

    /// <summary>The files' paths below the folder, in order, with a hash of their bytes.</summary>
    public IReadOnlyList<string> Hashes(string below = "")
    {
        return [.. Paths(below).Select(path => $"{Path.GetRelativePath(_folder, path)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))}")];
    }

    /// <summary>Every event, file by file.</summary>
    public IReadOnlyList<JsonElement> Events()
    {
        return [.. Lines().Select(line => JsonElement.Parse(line))];
    }

    public IReadOnlyList<string> Lines()
    {
        return [.. Paths("log_data").SelectMany(path => Text(path).Split('\n', StringSplitOptions.RemoveEmptyEntries))];
    }

    public long Fact(string section, string fact)
    {
        using var truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder, "truth.json")));
        return truth.RootElement.GetProperty("facts").GetProperty(section).GetProperty(fact).GetInt64();
    }

    /// <summary>The names of a section's facts.</summary>
    public IReadOnlyList<string> Facts(string section)
    {
        using var truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder, "truth.json")));
        return [.. truth.RootElement.GetProperty("facts").GetProperty(section).EnumerateObject().Select(fact => fact.Name)];
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>When an event happened, in milliseconds UTC.</summary>
    public static long Ts(JsonElement happened) => happened.GetProperty("ts").GetInt64();

    public static string Text(JsonElement happened, string key) =>
        happened.GetProperty(key) is { ValueKind: JsonValueKind.String } value ? value.GetString()! : happened.GetProperty(key).GetRawText();

    private IEnumerable<string> Paths(string below)
    {
        return Directory.GetFiles(Path.Combine(_folder, below), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
    }

    private static string Text(string path)
    {
        using var file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", true, CultureInfo.InvariantCulture) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
