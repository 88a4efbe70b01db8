using Shouldly;
using Sparkify.Checks;
using Sparkify.EndToEnd.S3;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>Connections that break and a process that is killed, before the stand-in for Redshift: nothing is lost, nothing is there twice.</summary>
public sealed class BrokenLoads(Gateway gateway, ITestOutputHelper output) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Cut_or_refused_for_its_order_at_any_step_the_run_starts_again()
    {
        await using var scene = await SceneAsync("redshift-cut");
        foreach (var words in (string[])["insert into ops.landed_songs", "copy ops.landed_events", "insert into event_records", "insert into plays", "insert into ops.load_ledger"])
        {
            scene.StandIn.CutOnce(words);
            WriteLog(scene);
            await PutAsync(scene);

            var report = scene.Load();

            report.Status.ShouldBe("published");
            report.Findings.ShouldContain(finding => finding.EndsWith("; tried again.", StringComparison.Ordinal), words);
        }

        scene.StandIn.FailOnce("insert into visits", "XX000", "1023 Serializable isolation violation on table");
        WriteLog(scene);
        await PutAsync(scene);
        scene.Load().Findings.ShouldContain(finding => finding.Contains("1023", StringComparison.Ordinal) && finding.EndsWith("; tried again.", StringComparison.Ordinal));
        scene.Warehouse.Digest().ShouldBe(Undisturbed());
        scene.Warehouse.Rows("select count(*) from ops.runs").ShouldBe(["6"]);
        await NothingIsLeftAsync(scene);
    }

    [Theory]
    [InlineData(true, "had committed")]
    [InlineData(false, "had not committed")]
    public async Task Cut_around_the_commit_the_ledger_tells_whether_the_run_is_there(bool isDelivered, string words)
    {
        await using var scene = await SceneAsync($"redshift-commit-{(isDelivered ? 1 : 0)}");
        scene.Load();
        WriteLog(scene);
        await PutAsync(scene);
        scene.StandIn.CutAfter("insert into ops.runs", "commit", isDelivered);

        var report = scene.Load();

        report.Status.ShouldBe("published");
        report.Findings.Any(finding => finding == $"The connection broke in the commit; the cluster {words} the run.").ShouldBe(!isDelivered);
        scene.Warehouse.Digest().ShouldBe(Undisturbed());
        scene.Warehouse.Rows("select count(*) from ops.runs").ShouldBe(["2"]);
    }

    [Fact]
    public async Task Killed_at_any_moment_nothing_is_lost_or_doubled()
    {
        await using var scene = await SceneAsync("redshift-kills");
        var time = await RunTime.MeasureAsync(Etl(scene));
        var (kills, trouble) = (new ChanceKills(usual: 3), new List<string>());
        var after = Undisturbed();
        while (kills.Next())
        {
            var before = after;
            WriteLog(scene);
            await PutAsync(scene);
            after = Undisturbed();

            await kills.KillAsync(Etl(scene), time);

            var seen = scene.Warehouse.Digest();
            trouble.AddRange(seen.SequenceEqual(before) || seen.SequenceEqual(after) ? [] : [$"{kills}: readers saw half a run"]);
            var ended = await Etl(scene).EndAsync();
            trouble.AddRange(ended.ExitCode == 0 ? [] : [$"{kills}: {ended.Error}"]);
            trouble.AddRange(scene.Warehouse.Digest().SequenceEqual(after) ? [] : [$"{kills}: the digests differ"]);
        }

        output.WriteLine($"{kills}; an undisturbed load takes {time}");
        trouble.ShouldBeEmpty();
        kills.ShouldBeEnough();
        await NothingIsLeftAsync(scene);
    }

    public void Dispose()
    {
        _folder.Dispose();
    }

    private async Task<RedshiftScene> SceneAsync(string bucket)
    {
        var scene = await RedshiftScene.StartAsync(gateway, bucket);
        GeneratedLog.WriteSongs(_folder.At("set", "song_data", "songs.json"));
        WriteLog(scene);
        await PutAsync(scene);
        return scene;
    }

    private void WriteLog(RedshiftScene scene)
    {
        var number = Directory.Exists(_folder.At("set", "log_data")) ? Directory.GetFiles(_folder.At("set", "log_data")).Length + 1 : 1;
        GeneratedLog.WriteEvents(_folder.At("set", "log_data", $"{scene.Bucket}-{number}.json"), number, 400);
    }

    // Only what is new: an object that is put again has another time.
    private async Task PutAsync(RedshiftScene scene)
    {
        var there = await scene.KeysAsync("");
        foreach (var file in Directory.GetFiles(_folder.At("set"), "*.json", SearchOption.AllDirectories))
        {
            var key = Path.GetRelativePath(_folder.At("set"), file);
            if (!there.Contains(key))
            {
                await scene.PutAsync(key, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
            }
        }
    }

    private static Run Etl(RedshiftScene scene) => scene.Program("etl", "--from", $"s3://{scene.Bucket}", "-q");

    private IReadOnlyList<TableDigest> Undisturbed()
    {
        var warehouse = Engine.DuckDb.NewWarehouse(Directory.CreateDirectory(_folder.At(Guid.NewGuid().ToString("N"))).FullName);
        warehouse.Load(_folder.At("set"));
        return warehouse.Digest();
    }

    private static async Task NothingIsLeftAsync(RedshiftScene scene)
    {
        scene.Warehouse.Rows("select tablename from pg_tables where schemaname = 'ops' and tablename like 'landed%'").ShouldBeEmpty();
        (await scene.KeysAsync("staging/")).ShouldBeEmpty();
    }
}
