using Shouldly;
using Sparkify.Checks;

namespace Sparkify.EndToEnd.Crashes;

/// <summary>Sources, the warehouses that undisturbed runs make of them, and places where runs are killed.</summary>
internal sealed class CrashSite : IDisposable
{
    private readonly int _events;
    private readonly TemporaryFolder _folder = new();
    private int _scenes;

    /// <param name="events">How many in each file.</param>
    public CrashSite(int events)
    {
        _events = events;
        WriteSources();
        BeforeDigest = Load(_folder.At("loaded"), Before);
        CopyFolder(_folder.At("loaded"), _folder.At("base"));
        AfterDigest = Load(_folder.At("loaded"), After);
    }

    /// <summary>What the first load finds, and what the second one finds.</summary>
    public string Before => _folder.At("before");

    public string After => _folder.At("after");

    public IReadOnlyList<TableDigest> BeforeDigest { get; }

    public IReadOnlyList<TableDigest> AfterDigest { get; }

    /// <summary>A folder without a warehouse, or with one that holds what the first load finds.</summary>
    public string NewScene(bool isLoaded)
    {
        var scene = _folder.At($"scene-{++_scenes}");
        Directory.CreateDirectory(scene);
        if (isLoaded)
        {
            CopyFolder(_folder.At("base"), scene);
        }

        return scene;
    }

    public static Run Etl(string scene, string source)
    {
        return Run.Sparkify("etl", "--from", source, "-w", $"duckdb:{scene}/star.duckdb", "-o", "json") with { Folder = scene };
    }

    /// <summary>Loads once more, undisturbed, and looks at what came of it.</summary>
    /// <returns>What is wrong, or an empty text.</returns>
    public string Recover(string scene, string source)
    {
        var warehouse = new TestWarehouse(Path.Combine(scene, "star.duckdb"));
        var seen = Published(warehouse);
        var report = warehouse.Load(source);
        var digest = warehouse.Digest();
        var trouble = seen is null || seen.SequenceEqual(BeforeDigest) || seen.SequenceEqual(AfterDigest) ? "" : "Readers saw half a run. ";
        trouble += report.Checks.Failed == 0 ? "" : "Checks failed. ";
        trouble += digest.SequenceEqual(source == Before ? BeforeDigest : AfterDigest) ? "" : $"The digests differ: {string.Join(", ", digest)}. ";
        trouble += warehouse.Load(source).Status == "unchanged" ? "" : "Another run still finds something to do. ";
        return trouble + Leftovers(scene);
    }

    public void Dispose()
    {
        _folder.Dispose();
    }

    private static IReadOnlyList<TableDigest>? Published(TestWarehouse warehouse)
    {
        return File.Exists(warehouse.File + ".published/CURRENT") ? warehouse.Digest() : null;
    }

    private static string Leftovers(string scene)
    {
        var names = Directory.GetFiles(scene, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(scene, path))
            .Where(name => name is not ("star.duckdb" or "star.duckdb.lock" or "star.duckdb.rejects" or "star.duckdb.published/CURRENT")
                && !(name.StartsWith("star.duckdb.published/snap-", StringComparison.Ordinal) && name.EndsWith(".duckdb", StringComparison.Ordinal)));
        return string.Concat(names.Select(name => $"{name} is left over. "));
    }

    private static IReadOnlyList<TableDigest> Load(string scene, string source)
    {
        Directory.CreateDirectory(scene);
        var warehouse = new TestWarehouse(Path.Combine(scene, "star.duckdb"));
        warehouse.Load(source).Status.ShouldBe("published");
        return warehouse.Digest();
    }

    // Four days and a catalogue first; then a day that grew, and three more.
    private void WriteSources()
    {
        GeneratedLog.WriteSongs(Path.Combine(Before, "song_data", "songs.json"));
        for (var number = 1; number <= 7; number++)
        {
            GeneratedLog.WriteEvents(Path.Combine(After, "log_data", $"{number}.json"), number, _events);
            if (number <= 4)
            {
                GeneratedLog.WriteEvents(Path.Combine(Before, "log_data", $"{number}.json"), number, number == 4 ? _events / 2 : _events);
            }
        }

        CopyFolder(Path.Combine(Before, "song_data"), Path.Combine(After, "song_data"));
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var path in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
    }
}
