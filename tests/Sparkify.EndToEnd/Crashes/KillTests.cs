using System.Diagnostics;
using Shouldly;

namespace Sparkify.EndToEnd.Crashes;

/// <summary><c>kill -9</c> of the real process at chosen moments; a clean run after it brings what an undisturbed one would have brought.</summary>
/// <remarks>SPARKIFY_TEST_KILLS sets how many, SPARKIFY_TEST_SEED another choice of moments.</remarks>
public sealed class KillTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Killed_at_any_moment_nothing_is_lost_or_doubled_and_nobody_has_to_repair_anything()
    {
        using var site = new CrashSite(2_000);
        var first = await RunTime.MeasureAsync(CrashSite.Etl(site.NewScene(isLoaded: false), site.After));
        var second = await RunTime.MeasureAsync(CrashSite.Etl(site.NewScene(isLoaded: true), site.After));
        var (kills, failures) = (new ChanceKills(usual: 20), new List<string>());

        while (kills.Next())
        {
            var isLoaded = kills.Attempt % 3 > 0;
            var scene = site.NewScene(isLoaded);
            var etl = CrashSite.Etl(scene, site.After);
            await (kills.Attempt % 3 == 2 ? kills.KillAsync(etl, Publishing(scene, kills.Random.Next(20))) : kills.KillAsync(etl, isLoaded ? second : first));
            var trouble = site.Recover(scene, site.After);
            failures.AddRange(trouble.Length == 0 ? [] : [$"{kills}: {trouble}"]);
            Directory.Delete(scene, recursive: true);
        }

        output.WriteLine($"{kills}; an undisturbed first load takes {first}, a second one {second}");
        failures.ShouldBeEmpty();
        kills.ShouldBeEnough();
    }

    // From the moment the run writes its snapshot, a few milliseconds later.
    private static Func<TimeSpan, bool> Publishing(string scene, int milliseconds)
    {
        var before = Snapshots(scene);
        long? seen = null;
        return _ =>
        {
            seen ??= Snapshots(scene) > before ? Stopwatch.GetTimestamp() : null;
            return seen is { } since && Stopwatch.GetElapsedTime(since).TotalMilliseconds >= milliseconds;
        };
    }

    private static int Snapshots(string scene)
    {
        var folder = Path.Combine(scene, "star.duckdb.published");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "snap-*").Length : 0;
    }
}
