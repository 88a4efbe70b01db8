using System.IO.Compression;
using System.Text.Json;
using Shouldly;

namespace Sparkify.EndToEnd.Faults;

public sealed class BrokenObjects
{
    [Fact]
    public async Task Half_a_gzip_loads_nothing_and_is_loaded_by_the_next_run_after_it_was_mended()
    {
        using var scene = new Scene();
        scene.WriteLog(1, 500);
        var whole = Pack(scene.WriteLog(2, 500));
        var path = Path.Combine(scene.Source, "log_data", "2.json.gz");
        await File.WriteAllBytesAsync(path, whole[..(whole.Length / 2)], TestContext.Current.CancellationToken);

        var broken = await scene.Etl();
        var after = scene.Warehouse.Rows("select count(*) from events");
        await File.WriteAllBytesAsync(path, whole, TestContext.Current.CancellationToken);
        var mended = await scene.LoadAsync();

        broken.ExitCode.ShouldBe(1);
        var report = JsonElement.Parse(broken.Out);
        Objects(report).ShouldBe((2, 1, 0, 1));
        report.GetProperty("failures")[0].GetProperty("object").GetString().ShouldBe(path);
        report.GetProperty("status").GetString().ShouldBe("published");
        after.ShouldBe(["500"]);
        Objects(mended).ShouldBe((2, 1, 1, 0));
        scene.Warehouse.Rows("select count(*) from events").ShouldBe(["1000"]);
    }

    [Fact]
    public async Task Texts_of_a_failed_object_do_not_enter_the_star()
    {
        using var scene = new Scene();
        scene.WriteLog(1, 100);
        scene.Load();
        var before = scene.Warehouse.Digest();
        var whole = Pack(scene.WriteLog(2, 5_000));
        await File.WriteAllBytesAsync(Path.Combine(scene.Source, "log_data", "2.json.gz"), whole[..(whole.Length / 2)], TestContext.Current.CancellationToken);

        var outcome = await scene.Etl();
        scene.WriteLog(3, 20);
        await scene.Etl();

        outcome.ExitCode.ShouldBe(1);
        JsonElement.Parse(outcome.Out).GetProperty("checks").GetProperty("failed").GetInt64().ShouldBe(0);
        scene.Warehouse.Rows("select count(*) from logged_users where logged_user_id not in (select logged_user_id from events)").ShouldBe(["0"]);
        scene.Warehouse.Digest().Single(table => table.Table == "logged_songs").Rows
            .ShouldBeLessThan(before.Single(table => table.Table == "logged_songs").Rows + 20);
    }

    [Fact]
    public async Task An_object_of_rejects_alone_holds_the_publication_back_and_readers_keep_what_they_had()
    {
        using var scene = new Scene();
        scene.WriteLog(1);
        scene.Load();
        var before = scene.Warehouse.Digest();
        scene.WriteLog(2);
        scene.WriteLog("wrong.json", [.. Enumerable.Range(0, 20).Select(number => $"{{\"line\":{number}}}")]);

        var held = await scene.Etl();
        var again = await scene.Etl();

        held.ExitCode.ShouldBe(3);
        JsonElement.Parse(held.Out).GetProperty("status").GetString().ShouldBe("held");
        held.Error.ShouldContain("1 check failed and nothing was published.");
        again.ExitCode.ShouldBe(3);
        scene.Warehouse.Digest().ShouldBe(before);
        File.Delete(Path.Combine(scene.Source, "log_data", "wrong.json"));
    }

    [Fact]
    public async Task What_was_held_back_is_published_when_the_wrong_file_was_put_right()
    {
        using var scene = new Scene();
        var wrong = scene.WriteLog("wrong.json", [.. Enumerable.Range(0, 20).Select(number => $"{{\"line\":{number}}}")]);
        scene.WriteLog(1);
        (await scene.Etl()).ExitCode.ShouldBe(3);
        GeneratedLog.WriteEvents(wrong, 2, 100);

        var report = await scene.LoadAsync();

        report.GetProperty("status").GetString().ShouldBe("published");
        scene.Warehouse.Rows("select count(*) from events").ShouldBe(["200"]);
        scene.Warehouse.Rows("select count(*) from ops.rejects where status = 'open'").ShouldBe(["0"]);
    }

    private static (long Listed, long Loaded, long Known, long Failed) Objects(JsonElement report)
    {
        var objects = report.GetProperty("objects");
        return (Count("listed"), Count("loaded"), Count("known"), Count("failed"));

        long Count(string name) => objects.GetProperty(name).GetInt64();
    }

    private static byte[] Pack(string path)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(File.ReadAllBytes(path));
        }

        File.Delete(path);
        return packed.ToArray();
    }
}
