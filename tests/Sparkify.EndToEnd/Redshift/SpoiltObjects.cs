using System.Text;
using Shouldly;
using Sparkify.EndToEnd.S3;
using Sparkify.Pipeline;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>What the stand-in's COPY cannot read, and what the rules refuse of what it reads.</summary>
public sealed class SpoiltObjects(Gateway gateway) : IDisposable
{
    private const string Good = "\"sessionId\":7,\"level\":\"free\",\"auth\":\"Logged In\",\"userId\":\"1\",\"page\":\"Home\"";
    private const string NotJson = """{"ts": 1541000000000, "page": """;

    private static readonly string[] _lines =
    [
        $$"""{"ts":1541000000000,"itemInSession":1,{{Good}}}""",
        NotJson,
        $$"""{"itemInSession":3,{{Good}}}""",
        $$"""{"ts":1541000000004,"itemInSession":4,{{Good.Replace("free", "gold", StringComparison.Ordinal)}}}""",
        "no JSON at all",
        $$"""{"ts":1541000000,"itemInSession":6,{{Good}}}""",
        $$"""{"ts":1541000000007.0,"itemInSession":7,{{Good}}}""",
        $$"""{"ts":1541000000008,"itemInSession":8,{{Good.Replace("Home", "NextSong", StringComparison.Ordinal)}},"song":"A","artist":"B","length":-1}""",
        $$"""{"ts":1541000000009,"itemInSession":9,{{Good}},"userAgent":"\"Agent \\ 9\""}""",
        $$"""{"ts":1541000000010,"itemInSession":1e1,{{Good.Replace("Home", "BjÃ¶rk", StringComparison.Ordinal)}}}""",
    ];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Within_the_budget_skipped_and_refused_records_are_rejects_with_file_line_and_reason()
    {
        await using var scene = await RedshiftScene.StartAsync(gateway, "redshift-spoilt", "&max_errors=2");
        await PutAsync(scene);

        var report = scene.Load();

        var expected = OnDuckDb();
        (report.Status, report.Objects.Loaded, report.Objects.Failed).ShouldBe(("published", 3, 0));
        report.Records.ShouldBe(expected.Report.Records);
        report.Records.Rejected.ShouldBe(7);
        const string Rejects = "select reason, line, field, message from ops.rejects where reason <> 'malformed' and reason <> 'ts_out_of_range' order by line";
        scene.Warehouse.Rows(Rejects).ShouldBe(expected.Warehouse.Rows(Rejects));
        scene.Warehouse.Rows("select object, line, byte_offset, length, reason, status from ops.rejects where reason = 'malformed' order by line").ShouldBe(
        [
            $"s3://redshift-spoilt/log_data/1.json|2|{_lines[0].Length + 1}|{NotJson.Length}|malformed|open",
            $"s3://redshift-spoilt/log_data/1.json|5|{_lines[..4].Sum(line => Encoding.UTF8.GetByteCount(line) + 1)}|{_lines[4].Length}|malformed|open",
        ]);
        SameStar.Difference(expected.Warehouse, scene.Warehouse).ShouldBe("");
        (await scene.Program("rejects", "list", "-o", "csv").EndAsync()).Out.Split('\n').Length.ShouldBe(9);
        var id = scene.Warehouse.Rows("select reject_id from ops.rejects where line = 5")[0];
        (await scene.Program("rejects", "show", id).EndAsync()).Out.ShouldContain("no JSON at all");
    }

    [Theory]
    [InlineData("", "2", 0)]
    [InlineData("&max_errors=2", "1", 1)]
    public async Task The_budget_of_the_command_line_goes_before_that_of_the_address(string options, string budget, int failed)
    {
        await using var scene = await RedshiftScene.StartAsync(gateway, $"redshift-budget-{budget}", options);
        await PutAsync(scene);

        var outcome = await scene.Program("etl", "--from", $"s3://{scene.Bucket}", "--max-errors", budget).EndAsync();

        outcome.ExitCode.ShouldBe(failed, outcome.Error);
        scene.Warehouse.Rows("select count(*) from ops.rejects where reason = 'malformed'").ShouldBe([failed == 0 ? "2" : "0"]);
    }

    [Fact]
    public async Task Without_a_budget_the_object_fails_with_its_line_and_the_others_load()
    {
        await using var scene = await RedshiftScene.StartAsync(gateway, "redshift-strict");
        await PutAsync(scene);

        var report = scene.Load();
        var again = scene.Load();

        (report.Status, report.Objects.Loaded, report.Objects.Failed).ShouldBe(("published", 2, 1));
        report.Failures.ShouldHaveSingleItem().Reason.ShouldStartWith("COPY gave up at line 2: ");
        scene.Warehouse.Rows("select count(*) from page_events").ShouldBe(["20"]);
        (again.Objects.Loaded, again.Objects.Known, again.Objects.Failed).ShouldBe((0, 2, 1));
        await scene.PutAsync("log_data/1.json", string.Join('\n', _lines.Where(line => line[0] == '{' && line[^1] == '}')));
        var mended = scene.Load();
        (mended.Objects.Loaded, mended.Objects.Failed, mended.Records.Rejected).ShouldBe((1, 0, 5));
    }

    [Fact]
    public async Task A_mended_reject_is_loaded_by_the_program()
    {
        await using var scene = await RedshiftScene.StartAsync(gateway, "redshift-mended", "&max_errors=2");
        await PutAsync(scene);
        scene.Load();
        var fixedFile = Path.Combine(scene.Folder, "fixed.jsonl");
        await scene.Program("rejects", "export", "--to", fixedFile).EndAsync();
        var text = await File.ReadAllTextAsync(fixedFile, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(fixedFile, text.Replace("gold", "paid", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var retried = await scene.Program("rejects", "retry", "--fixed", fixedFile, "-o", "json").EndAsync();

        retried.ShouldSucceed();
        scene.Warehouse.Rows("select count(*) from page_events where level = 'paid'").ShouldBe(["1"]);
        scene.Warehouse.Rows("select count(*) from ops.rejects where status = 'loaded'").ShouldBe(["1"]);
    }

    public void Dispose()
    {
        _folder.Dispose();
    }

    private async Task PutAsync(RedshiftScene scene)
    {
        await scene.PutAsync("log_data/1.json", string.Join('\n', _lines) + "\n");
        GeneratedLog.WriteEvents(_folder.At("set", "log_data", "2.json"), 2, 100);
        GeneratedLog.WriteSongs(_folder.At("set", "song_data", "songs.json"));
        await scene.PutFolderAsync("", _folder.At("set"));
    }

    private (TestWarehouse Warehouse, EtlReport Report) OnDuckDb()
    {
        File.WriteAllText(_folder.At("set", "log_data", "1.json"), string.Join('\n', _lines) + "\n");
        var warehouse = Engine.DuckDb.NewWarehouse(_folder.Path);
        return (warehouse, warehouse.Load(_folder.At("set")));
    }
}
