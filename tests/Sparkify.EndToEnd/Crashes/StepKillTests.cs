using System.Globalization;
using Shouldly;

namespace Sparkify.EndToEnd.Crashes;

/// <summary>Kills the real process as it enters a system call that makes something durable: the first one, the second one, and so on.</summary>
/// <remarks>SPARKIFY_TEST_KILLS=100 or more tries every single one.</remarks>
public sealed class StepKillTests(ITestOutputHelper output, StepKillTests.Site shared) : IClassFixture<StepKillTests.Site>
{
    private const int Most = 200;
    private const int Stride = 5;

    [Theory]
    [InlineData("rename", false)]
    [InlineData("rename", true)]
    [InlineData("fsync", false)]
    [InlineData("fsync", true)]
    [InlineData("pwrite64", false)]
    [InlineData("pwrite64", true)]
    [InlineData("unlink", true)]
    public async Task Killed_at_a_step_that_makes_things_durable_the_next_run_brings_the_rest(string call, bool isLoaded)
    {
        Assert.SkipUnless(await Strace.IsThereAsync(), "strace is not installed, or cannot kill here.");
        var site = shared.Value;
        var (kills, failures) = (0, new List<string>());
        var stride = IsThorough || call == "rename" ? 1 : Stride;

        for (var step = 1; step < Most; step += stride)
        {
            var scene = site.NewScene(isLoaded);
            var isKilled = await Strace.KillAtAsync(CrashSite.Etl(scene, site.After), call, step);
            var trouble = site.Recover(scene, site.After);
            failures.AddRange(trouble.Length == 0 ? [] : [$"{call} {step}: {trouble}"]);
            Directory.Delete(scene, recursive: true);
            if (!isKilled)
            {
                break;
            }

            kills++;
        }

        output.WriteLine($"{call}, {(isLoaded ? "second" : "first")} load: {kills} kills");
        failures.ShouldBeEmpty();
        kills.ShouldBeGreaterThan(0);
    }

    /// <summary>One for all of them: none changes it.</summary>
    public sealed class Site : IDisposable
    {
        internal CrashSite Value => field ??= new CrashSite(300);

        public void Dispose()
        {
            Value.Dispose();
        }
    }

    private static bool IsThorough =>
        int.Parse(Environment.GetEnvironmentVariable("SPARKIFY_TEST_KILLS") ?? "0", CultureInfo.InvariantCulture) >= 100;
}
