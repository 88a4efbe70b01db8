using System.Text.Json;
using Shouldly;

namespace Sparkify.EndToEnd.Accounts;

/// <summary>read = loaded + known + rejected, for every object and every run, and every reject with its bytes.</summary>
public sealed class RecordAccounts(ITestOutputHelper output)
{
    private const int Files = 10;
    private const int RecordsInFile = 5_000;

    [Fact]
    public async Task Fifty_thousand_good_and_bad_records_are_accounted_for_to_the_last_byte()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        using var scene = new Scene();
        var logs = Write(scene, new Random(seed));

        var report = await scene.LoadAsync();
        var rejects = (await scene.On("rejects", "list", "-o", "jsonl")).Out;

        Records(report).ShouldBe((logs.Sum(log => log.Records), logs.Sum(log => log.Good), logs.Sum(log => log.Repeated), logs.Sum(log => log.Bad.Count)));
        Ledger(scene).ShouldBe(logs.Select(log => $"{log.Path}|{log.Records}|{log.Good}|{log.Repeated}|{log.Bad.Count}"));
        Read(rejects).ShouldBe(logs.SelectMany(log => log.Bad.Select(bad => $"{log.Path}|{bad.Line}|{bad.Offset}|{bad.Raw.Length}|{bad.Reason}|{Convert.ToHexString(bad.Raw)}")));
        scene.Warehouse.Rows("select count(*) from events").ShouldBe([$"{logs.Sum(log => log.Good)}"]);
    }

    [Fact]
    public async Task What_is_repeated_in_another_file_is_known_and_still_accounted_for()
    {
        using var scene = new Scene();
        var path = scene.WriteLog(1, 1_000);
        await scene.LoadAsync();
        scene.WriteLog("again.json", [.. (await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken)).Skip(500), "{"]);

        var report = await scene.LoadAsync();

        Records(report).ShouldBe((501, 0, 500, 1));
        scene.Warehouse.Rows("select count(*) from events").ShouldBe(["1000"]);
    }

    private static List<SpoiltLog> Write(Scene scene, Random random)
    {
        var logs = Enumerable.Range(0, Files)
            .Select(number => new SpoiltLog(Path.Combine(scene.Source, "log_data", $"{number}.json{(number % 4 == 3 ? ".gz" : "")}"), number, random))
            .ToList();
        logs.ForEach(log => log.Write(RecordsInFile));
        return logs;
    }

    private static (long Read, long Loaded, long Known, long Rejected) Records(JsonElement report)
    {
        var records = report.GetProperty("records");
        return (Count("read"), Count("loaded"), Count("known"), Count("rejected"));

        long Count(string name) => records.GetProperty(name).GetInt64();
    }

    private static IReadOnlyList<string> Ledger(Scene scene)
    {
        return scene.Warehouse.Rows(
            "select uri, records_read, records_new + records_corrected, records_known, records_rejected from ops.load_ledger order by uri");
    }

    private static IEnumerable<string> Read(string rejects)
    {
        return rejects.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))
            .OrderBy(reject => Text(reject, "object"), StringComparer.Ordinal)
            .ThenBy(reject => reject.GetProperty("offset").GetInt64())
            .Select(reject => $"{Text(reject, "object")}|{reject.GetProperty("line")}|{reject.GetProperty("offset")}|{reject.GetProperty("length")}|"
                + $"{Text(reject, "reason")}|{Convert.ToHexString(reject.GetProperty("raw").GetBytesFromBase64())}");
    }

    private static string Text(JsonElement reject, string name)
    {
        return reject.GetProperty(name).GetString() ?? "";
    }
}
