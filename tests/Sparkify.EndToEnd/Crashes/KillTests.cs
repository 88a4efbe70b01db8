using System.Diagnostics;
using System.Globalization;
using Shouldly;

namespace Sparkify.EndToEnd.Crashes;

/// <summary><c>kill -9</c> of the real process at chosen moments; a clean run after it brings what an undisturbed one would have brought.</summary>
/// <remarks>SPARKIFY_TEST_KILLS sets how many, SPARKIFY_TEST_SEED another choice of moments.</remarks>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int UsualKills = 20;

    [Fact]
    public async Task Killed_at_any_moment_nothing_is_lost_or_doubled_and_nobody_has_to_repair_anything()
    {
        var seed = Number("SPARKIFY_TEST_SEED", 1);
        var random = new Random(seed);
        using var site = new CrashSite(2_000);
        var (first, second) = (await TimeAsync(site, isLoaded: false), await TimeAsync(site, isLoaded: true));
        var (kills, failures) = (0, new List<string>());

        for (var attempt = 0; kills < Number("SPARKIFY_TEST_KILLS", UsualKills) && attempt < 10 * UsualKills + Number("SPARKIFY_TEST_KILLS", 0); attempt++)
        {
            var isLoaded = attempt % 3 > 0;
            var scene = site.NewScene(isLoaded);
            var moment = (isLoaded ? second : first) * (0.15 + (0.9 * random.NextDouble()));
            var isKilled = await CrashSite.Etl(scene, site.After).KillAsync(attempt % 3 == 2 ? Publishing(scene, random.Next(20)) : age => age >= moment);
            kills += isKilled ? 1 : 0;
            var trouble = site.Recover(scene, site.After);
            failures.AddRange(trouble.Length == 0 ? [] : [$"seed {seed}, attempt {attempt}, {moment.TotalMilliseconds:F0} ms: {trouble}"]);
            Directory.Delete(scene, recursive: true);
        }

        output.WriteLine($"seed {seed}: {kills} kills; an undisturbed first load takes {first.TotalSeconds:F1} s, a second one {second.TotalSeconds:F1} s");
        failures.ShouldBeEmpty();
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

    private static async Task<TimeSpan> TimeAsync(CrashSite site, bool isLoaded)
    {
        var started = Stopwatch.GetTimestamp();
        (await (CrashSite.Etl(site.NewScene(isLoaded), site.After) with { IsFresh = true }).EndAsync()).ShouldSucceed();
        return Stopwatch.GetElapsedTime(started);
    }

    private static int Number(string variable, int usual)
    {
        return int.Parse(Environment.GetEnvironmentVariable(variable) ?? $"{usual}", CultureInfo.InvariantCulture);
    }
}
