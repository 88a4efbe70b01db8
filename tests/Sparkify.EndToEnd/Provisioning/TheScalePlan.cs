using System.Globalization;
using System.Text.Json;
using Shouldly;

namespace Sparkify.EndToEnd.Provisioning;

public sealed class TheScalePlan
{
    [Theory]
    [InlineData("1e6")]
    [InlineData("1e7")]
    [InlineData("1e8")]
    [InlineData("1e9")]
    [InlineData("1e10")]
    [InlineData("1e11")]
    public async Task Its_tables_say_what_the_program_says(string events)
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "docs", "scale.md"), TestContext.Current.CancellationToken);
        using var folder = new TemporaryFolder();
        var run = Run.Sparkify("provision", "cost", "--events-per-day", events, "--region", "us-east-1", "-o", "json") with { Folder = folder.Path };

        var answer = JsonElement.Parse((await run.EndAsync()).Out);

        string Figure(string name, int digits = 0) => answer.GetProperty(name).GetDecimal().ToString($"N{digits}", CultureInfo.InvariantCulture);
        lines.ShouldContain(
            $"| {events} | {Figure("json_gb_per_day", 2)} | {Figure("gzip_gb_per_day", 2)} | {Figure("objects_per_day")} | {Figure("load_cores", 2)} | "
            + $"{Figure("question_cores", 2)} | {Figure("stored_gb")} | {Figure("machine_load_hours", 2)} | {Figure("machine_gb")} |");
        lines.ShouldContain(
            $"| {events} | {Figure("nodes")} × {answer.GetProperty("node_type").GetString()} | {Figure("slices")} | {Figure("cluster_dollars_per_month")} | "
            + $"{Figure("rpu")} | {Figure("rpu_hours_per_day", 1)} | {Figure("serverless_dollars_per_month")} |");
    }
}
