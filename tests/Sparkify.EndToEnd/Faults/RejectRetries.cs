using System.Text.Json;
using Shouldly;

namespace Sparkify.EndToEnd.Faults;

public abstract class RejectRetries(Engine engine)
{
    private const string Bad = """{"ts":"1541106106796","page":"Home","sessionId":1,"itemInSession":ITEM,"level":"free","auth":"x","userId":"7"}""";
    private const string Good = """{"ts":1541106106796,"page":"Home","sessionId":1,"itemInSession":100,"level":"free","auth":"x","userId":"7"}""";

    [Fact]
    public async Task A_corrected_reject_loads_once_however_often_it_is_retried()
    {
        using var scene = new Scene(engine);
        scene.WriteLog("a.json", [Good, .. Enumerable.Range(0, 5).Select(item => Bad.Replace("ITEM", $"{item}", StringComparison.Ordinal))]);
        scene.Load();
        var path = await ExportAsync(scene);
        await ReplaceAsync(path, "\\\"1541106106796\\\"", "1541106106796");

        var first = await scene.On("rejects", "retry", "--fixed", path, "-o", "json");
        var digest = scene.Warehouse.Digest();
        var second = await scene.On("rejects", "retry", "-o", "json");
        var third = await scene.On("rejects", "retry", "--fixed", path);

        Records(first).ShouldBe((5, 5, 0));
        Records(second).ShouldBe((0, 0, 0));
        third.ShouldComplain(2, "reject 1, 2, 3, 4, 5 is not open: it was loaded or superseded, or never was.\n");
        scene.Warehouse.Digest().ShouldBe(digest);
        scene.Warehouse.Rows("select count(*), count(distinct item_in_session) from events").ShouldBe(["6|6"]);
        scene.Warehouse.Rows("select status, count(*) from ops.rejects group by status").ShouldBe(["loaded|5"]);
    }

    [Fact]
    public async Task Bytes_that_are_still_wrong_stay_in_quarantine_as_they_are()
    {
        using var scene = new Scene(engine);
        scene.WriteLog("a.json", [Good, Bad.Replace("ITEM", "1", StringComparison.Ordinal), "{"]);
        scene.Load();
        var before = scene.Warehouse.Rows("select reject_id, line, byte_offset, reason, status from ops.rejects order by 1");

        var once = await scene.On("rejects", "retry", "-o", "json");
        var twice = await scene.On("rejects", "retry", "-o", "json");

        Records(once).ShouldBe((2, 0, 2));
        Records(twice).ShouldBe((2, 0, 2));
        scene.Warehouse.Rows("select reject_id, line, byte_offset, reason, status from ops.rejects order by 1").ShouldBe(before);
        scene.Warehouse.Rows("select count(*) from events").ShouldBe(["1"]);
    }

    [Fact]
    public async Task Rejects_that_are_rejected_again_do_not_hold_the_publication_back()
    {
        using var scene = new Scene(engine);
        scene.WriteLog("a.json", [Good, .. Enumerable.Repeat("{", 25)]);
        scene.WriteLog("b.json", [.. Enumerable.Repeat("{", 5)]);
        scene.Load();

        var retry = await scene.On("rejects", "retry", "-o", "json");
        scene.WriteLog(3);
        await scene.LoadAsync();

        Records(retry).ShouldBe((30, 0, 30));
        scene.Warehouse.Rows("select count(*) from events").ShouldBe(["101"]);
        scene.Warehouse.Rows("select status, count(*) from ops.rejects group by status").ShouldBe(["open|30"]);
    }

    [Fact]
    public async Task A_mended_file_supersedes_its_rejects()
    {
        using var scene = new Scene(engine);
        scene.WriteLog("a.json", [Good, Bad.Replace("ITEM", "1", StringComparison.Ordinal)]);
        scene.Load();
        scene.WriteLog("a.json", [Good, Bad.Replace("ITEM", "1", StringComparison.Ordinal).Replace("\"1541106106796\"", "1541106106796", StringComparison.Ordinal)]);

        await scene.LoadAsync();

        scene.Warehouse.Rows("select status from ops.rejects").ShouldBe(["superseded"]);
        scene.Warehouse.Rows("select count(*) from events").ShouldBe(["2"]);
    }

    private static async Task<string> ExportAsync(Scene scene)
    {
        var path = Path.Combine(scene.Folder, "rejects.jsonl");
        (await scene.On("rejects", "export", "--to", path)).ShouldSucceed();
        return path;
    }

    private static async Task ReplaceAsync(string path, string part, string by)
    {
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(path, text.Replace(part, by, StringComparison.Ordinal), TestContext.Current.CancellationToken);
    }

    private static (long Read, long Loaded, long Rejected) Records(Outcome outcome)
    {
        outcome.ShouldSucceed();
        var records = JsonElement.Parse(outcome.Out).GetProperty("records");
        return (records.GetProperty("read").GetInt64(), records.GetProperty("loaded").GetInt64(), records.GetProperty("rejected").GetInt64());
    }

    public sealed class OnDuckDb() : RejectRetries(Engine.DuckDb);

    public sealed class OnPostgres() : RejectRetries(Engine.Postgres);
}
