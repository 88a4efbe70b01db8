using System.Text.Json;
using Shouldly;

namespace Sparkify.EndToEnd.Simulation;

/// <summary><c>sparkify demo</c>, as a new user meets it.</summary>
public sealed class DemoTests
{
    [Fact]
    public async Task The_demo_says_what_it_made_loaded_and_found_and_what_to_type_next()
    {
        using var folder = new TemporaryFolder();

        var outcome = await (Run.Sparkify("demo") with { Folder = folder.Path }).EndAsync();

        outcome.ShouldSucceed();
        var lines = outcome.Out.Split('\n');
        lines[0].ShouldMatch(@"^simulated  1,\d+ listeners, 30 days, \d+,\d+ events \([\d.]+ s\)$");
        lines[1].ShouldMatch(@"^loaded     6,\d+ files, \d+,\d+ records, 0 rejected \([\d.]+ s\)$");
        lines[2].ShouldMatch(@"^checked    \d+ rules hold, \d+ figures are as simulated$");
        lines.Count(line => line.StartsWith("1. ", StringComparison.Ordinal)
            || line.StartsWith("2. ", StringComparison.Ordinal)
            || line.StartsWith("3. ", StringComparison.Ordinal)).ShouldBe(3);
        outcome.Out.ShouldNotContain("{");
        lines.ShouldContain("  export SPARKIFY_WAREHOUSE=duckdb:sparkify-demo/demo.duckdb");
        lines.ShouldAllBe(line => line.Length <= 80);
    }

    [Fact]
    public async Task A_second_demo_with_other_people_replaces_the_first()
    {
        using var folder = new TemporaryFolder();
        await (Run.Sparkify("demo", "-q") with { Folder = folder.Path }).EndAsync();

        var outcome = await (Run.Sparkify("demo", "--seed", "2", "-o", "json") with { Folder = folder.Path }).EndAsync();

        outcome.ShouldSucceed();
        var report = JsonElement.Parse(outcome.Out);
        report.GetProperty("facts_that_differ").GetInt64().ShouldBe(0);
        report.GetProperty("facts_compared").GetInt64().ShouldBeGreaterThan(200);
    }

    [Fact]
    public async Task A_folder_with_files_of_somebodys_own_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        var own = folder.At("sparkify-demo/source/log_data/own.json");
        Directory.CreateDirectory(Path.GetDirectoryName(own)!);
        await File.WriteAllTextAsync(own, "{}", TestContext.Current.CancellationToken);

        var outcome = await (Run.Sparkify("demo") with { Folder = folder.Path }).EndAsync();

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldStartWith("sparkify: sparkify-demo/source is not empty.");
        File.Exists(own).ShouldBeTrue();
    }
}
