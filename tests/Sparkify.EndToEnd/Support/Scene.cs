using System.Text.Json;
using Shouldly;

namespace Sparkify.EndToEnd.Support;

/// <summary>Sources and a warehouse in a folder of their own, worked on by the real program.</summary>
internal sealed class Scene : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <param name="place">Where the warehouse lies; in the scene's own folder unless told otherwise.</param>
    public Scene(string? place = null)
    {
        Source = _folder.At("source");
        Warehouse = new TestWarehouse(Path.Combine(place ?? _folder.Path, "star.duckdb"));
    }

    /// <param name="engine">Which kind of warehouse.</param>
    public Scene(Engine engine)
    {
        Source = _folder.At("source");
        Warehouse = engine.NewWarehouse(_folder.Path);
    }

    public string Folder => _folder.Path;

    /// <summary>The folder that <c>--from</c> names.</summary>
    public string Source { get; }

    public TestWarehouse Warehouse { get; }

    /// <summary>Writes a log of events that no other number repeats.</summary>
    /// <returns>Its path.</returns>
    public string WriteLog(int number, int events = 100)
    {
        var path = Path.Combine(Source, "log_data", $"{number}.json");
        GeneratedLog.WriteEvents(path, number, events);
        return path;
    }

    public string WriteLog(string name, params IReadOnlyList<string> lines)
    {
        var path = Path.Combine(Source, "log_data", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllLines(path, lines);
        return path;
    }

    public Run Program(params IReadOnlyList<string> arguments)
    {
        return Run.Sparkify([.. arguments, "-w", $"{Warehouse.Address}"]) with { Folder = Folder };
    }

    public Task<Outcome> On(params IReadOnlyList<string> arguments)
    {
        return Program(arguments).EndAsync();
    }

    /// <summary>Loads the sources.</summary>
    public Task<Outcome> Etl(params IReadOnlyList<string> arguments)
    {
        return On(["etl", "--from", Source, "-o", "json", .. arguments]);
    }

    /// <summary>Loads the sources in this process, where another command is what the test is about, and expects that nothing is wrong.</summary>
    public void Load()
    {
        Warehouse.Load(Source).Status.ShouldBeOneOf("published", "unchanged");
    }

    /// <summary>Loads the sources and expects that nothing is wrong.</summary>
    public async Task<JsonElement> LoadAsync(params IReadOnlyList<string> arguments)
    {
        var outcome = await Etl(arguments);
        outcome.ShouldSucceed();
        return JsonElement.Parse(outcome.Out);
    }

    public void Dispose()
    {
        _folder.Dispose();
    }
}
