using System.Text.Json;
using Shouldly;

namespace Sparkify.EndToEnd.Doctor;

/// <summary>What is looked at where all is well, and how it is told.</summary>
public sealed class HealthyWarehouses
{
    [Fact]
    public async Task Everything_is_told_in_a_fixed_order_one_line_each_and_only_the_reject_of_the_sample_has_a_remedy()
    {
        using var folder = await LoadedAsync();

        var outcome = await (Run.Sparkify("doctor") with { Folder = folder.Path }).EndAsync();

        outcome.ShouldSucceed();
        outcome.Error.ShouldBe("Nothing stands in the way; 1 warning.\n");
        var run = folder.Read("sparkify.duckdb.published", "CURRENT").Trim()["snap-".Length..^".duckdb".Length];
        outcome.Out.TrimEnd('\n').Split('\n').Select(Settled).ShouldBe(
        [
            "  ok    dwh.cfg         dwh.cfg sets 4 keys",
            "  ok    keys            all are known",
            "  ok    secrets         none in dwh.cfg",
            "  ok    sparkify        0.1.0",
            $"  ok    .NET            {Environment.Version} on {System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}",
            "  skip  S3 store        no source lies in S3",
            "  skip  clock           no source lies in S3",
            "  skip  credentials     no source lies in S3",
            "  ok    event log       sample/log_data",
            "  ok    songs           sample/song_data",
            "  ok    genres          sample/genre_data",
            $"  ok    warehouse       duckdb:{folder.At("sparkify.duckdb")} (dwh.cfg [WAREHOUSE])",
            "  ok    DuckDB          v1.5.6",
            $"  ok    folder          {folder.Path}",
            "  ok    lock            free",
            "  ok    disk            N free, N taken by the warehouse",
            $"  ok    build file      {folder.At("sparkify.duckdb")}, N",
            $"  ok    published       run {run}",
            "  ok    tables          N tables of this version",
            $"  ok    last run        published N ago: {run}",
            "  ok    newest play     2018-11-02 21:25 UTC, N ago",
            "  ok    failed objects  none in the last run",
            "  WARN  rejects         1 record is kept out",
            "                        See `sparkify rejects list`.",
            "  ok    memory          N, N cores",
            $"  ok    temp folder     {Path.GetTempPath()}",
        ]);
    }

    [Fact]
    public async Task Looking_leaves_nothing_behind()
    {
        using var folder = await LoadedAsync();
        var before = Directory.GetFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories).Order().ToList();

        await (Run.Sparkify("doctor") with { Folder = folder.Path }).EndAsync();

        Directory.GetFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories).Order().ShouldBe(before);
    }

    [Fact]
    public async Task JSON_is_one_document_and_the_other_formats_have_one_row_per_finding()
    {
        using var folder = new TemporaryFolder();
        var doctor = Run.Sparkify("doctor", "-o", "json") with { Folder = folder.Path };

        var json = JsonElement.Parse((await doctor.EndAsync()).Out);
        var csv = (await (doctor with { Arguments = [.. doctor.Arguments.SkipLast(1), "csv"] }).EndAsync()).Out.Split("\r\n");
        var lines = (await (doctor with { Arguments = [.. doctor.Arguments.SkipLast(1), "jsonl"] }).EndAsync()).Out.TrimEnd('\n').Split('\n');

        json.GetProperty("schema_version").GetInt32().ShouldBe(1);
        var count = json.GetProperty("findings").GetArrayLength();
        string[] sums = ["passed", "warned", "failed", "skipped"];
        sums.Sum(name => json.GetProperty(name).GetInt32()).ShouldBe(count);
        csv[0].ShouldBe("status,name,finding,remedy");
        csv.Length.ShouldBe(count + 2);
        lines.Length.ShouldBe(count);
        lines[0].ShouldBe("""{"status":"pass","name":"dwh.cfg","finding":"there is none here; `sparkify config init` writes one","remedy":null}""");
    }

    [Fact]
    public async Task Before_the_first_load_nothing_fails_and_the_next_command_is_told()
    {
        using var folder = new TemporaryFolder();

        var found = new Findings(await (Run.Sparkify("doctor", "-o", "json") with { Folder = folder.Path }).EndAsync());

        found.ExitCode.ShouldBe(0);
        found.With("warn").ShouldBe(["sources", "published"]);
        found["sources"].ShouldBe(
            "warn|nothing says what to load|Give each `sparkify etl` a --from, or write it down with `sparkify config init --from DIR`.");
        found["published"].ShouldBe("warn|nothing yet, so there is nothing to query|Load something with `sparkify etl --from DIR`.");
    }

    [Fact]
    public async Task A_terminal_of_80_columns_gets_no_longer_line_and_the_same_words()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "The tool `script`, which makes a terminal, is not installed.");
        using var folder = new TemporaryFolder();
        var line = $"stty cols 80; dotnet '{Repository.Program}' doctor --no-color";

        var outcome = await (new Run("/usr/bin/script", "-qec", line, "/dev/null") with { Folder = folder.Path }).EndAsync();

        var lines = outcome.Out.Split('\n').Select(text => text.TrimEnd('\r')).ToList();
        lines.ShouldContain(text => text.EndsWith("  WARN  sources         nothing says what to load", StringComparison.Ordinal));
        lines.ShouldContain("                        Give each `sparkify etl` a --from, or write it down with");

        // A path is never folded, however long.
        lines.Where(text => !text.Contains('\u001b', StringComparison.Ordinal) && text.Contains(' ', StringComparison.Ordinal) && !text.Contains(folder.Path, StringComparison.Ordinal))
            .ShouldAllBe(text => text.Length <= 80);
    }

    // The sample, described by the repository's own example and loaded.
    private static async Task<TemporaryFolder> LoadedAsync()
    {
        var folder = new TemporaryFolder();
        Directory.CreateSymbolicLink(folder.At("sample"), Repository.Sample);
        folder.Write("dwh.cfg", Repository.Example);
        var outcome = await (Run.Sparkify("etl", "-q") with { Folder = folder.Path }).EndAsync();
        outcome.ShouldSucceed();
        return folder;
    }

    // Sizes and ages differ from machine to machine.
    private static string Settled(string line)
    {
        return line.Length < 24 || line[8..24].Trim() is not ("disk" or "build file" or "tables" or "last run" or "newest play" or "memory")
            ? line
            : System.Text.RegularExpressions.Regex.Replace(
                line, "(?<= )([0-9][0-9,.]* (GB|MB|kB|d|h|min|s)( [0-9]+ (h|min|s))?(?= |,|$)|[0-9]+(?= (tables|cores)))", "N");
    }
}
