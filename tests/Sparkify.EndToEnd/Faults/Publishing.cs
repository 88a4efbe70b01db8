using System.Text.Json;
using Shouldly;
using Sparkify.Warehouse;

namespace Sparkify.EndToEnd.Faults;

public sealed class Publishing
{
    [Fact]
    public async Task A_rollback_lasts_until_a_run_loads_something()
    {
        using var scene = new Scene();
        scene.WriteLog(1);
        var first = (await scene.LoadAsync()).GetProperty("run_id").GetString();
        scene.WriteLog(2);
        await scene.LoadAsync();

        var rollback = await scene.On("etl", "rollback", "-o", "json");
        var back = scene.Warehouse.Rows("select count(*) from events");
        var idle = await scene.LoadAsync();
        var still = scene.Warehouse.Rows("select count(*) from events");
        scene.WriteLog(3);
        await scene.LoadAsync();

        JsonElement.Parse(rollback.Out).GetProperty("run_id").GetString().ShouldBe(first);
        back.ShouldBe(["100"]);
        idle.GetProperty("status").GetString().ShouldBe("unchanged");
        still.ShouldBe(["100"]);
        scene.Warehouse.Rows("select count(*) from events").ShouldBe(["300"]);
    }

    [Theory]
    [InlineData("drop table song_months", "another version made the warehouse: it has no table song_months.\n")]
    [InlineData("alter table song_months drop column plays", "table song_months was made by another version: it has the columns month, logged_song_id.\n")]
    public async Task Tables_of_another_version_are_refused_until_they_are_built_again(string change, string complaint)
    {
        using var scene = new Scene();
        scene.WriteLog(1);
        scene.Load();
        using (var open = DuckDbDatabase.OpenBuild(new WarehouseFiles(scene.Warehouse.Address), TimeProvider.System, []))
        {
            open.Execute($"{change}; update ops.models set fingerprint = 'x' where table_name = 'song_months'; checkpoint");
        }

        scene.WriteLog(2);
        var outcome = await scene.Etl();
        await scene.LoadAsync("--full-refresh");

        outcome.ShouldComplain(4, complaint);
        AddedUp.Difference(scene.Warehouse).ShouldBe("");
        scene.Warehouse.Rows("select sum(plays) from song_months").ShouldBe(scene.Warehouse.Rows("select count(*) from plays"));
    }

    [Fact]
    public async Task A_rollback_without_an_earlier_snapshot_says_so()
    {
        using var scene = new Scene();
        scene.WriteLog(1);
        scene.Load();

        var outcome = await scene.On("etl", "rollback");

        outcome.ShouldComplain(1, "there is no earlier snapshot to go back to.\n");
        scene.Warehouse.Rows("select count(*) from events").ShouldBe(["100"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("snap-20200101T000000000-0000.duckdb\n")]
    [InlineData("x")]
    [InlineData(null)]
    public async Task A_pointer_to_no_snapshot_is_mended_by_the_next_run(string? content)
    {
        using var scene = new Scene();
        scene.WriteLog(1);
        scene.Load();
        var before = scene.Warehouse.Digest();
        var pointer = scene.Warehouse.File + ".published/CURRENT";
        File.Delete(pointer);
        if (content is not null)
        {
            await File.WriteAllTextAsync(pointer, content, TestContext.Current.CancellationToken);
        }

        var query = await scene.On("query", "select 1");
        await scene.LoadAsync();

        query.ShouldComplain(1, $"nothing is published in {scene.Warehouse.File} yet.\n");
        scene.Warehouse.Digest().ShouldBe(before);
    }

    [Fact]
    public async Task A_commit_that_was_never_published_is_published_by_a_run_that_finds_nothing_new()
    {
        using var scene = new Scene();
        scene.WriteLog(1);
        scene.Load();
        var former = Path.Combine(scene.Folder, "former");
        Directory.Move(scene.Warehouse.File + ".published", former);
        Directory.CreateDirectory(scene.Warehouse.File + ".published");
        Array.ForEach(Directory.GetFiles(former), path => File.Copy(path, Path.Combine(scene.Warehouse.File + ".published", Path.GetFileName(path))));
        scene.WriteLog(2);
        await scene.LoadAsync();
        Directory.Delete(scene.Warehouse.File + ".published", recursive: true);
        Directory.Move(former, scene.Warehouse.File + ".published");
        scene.Warehouse.Rows("select count(*) from events").ShouldBe(["100"]);

        var report = await scene.LoadAsync();

        report.GetProperty("status").GetString().ShouldBe("published");
        scene.Warehouse.Rows("select count(*) from events").ShouldBe(["200"]);
        (await scene.LoadAsync()).GetProperty("status").GetString().ShouldBe("unchanged");
    }

    [Fact]
    public async Task A_full_refresh_builds_the_same_and_keeps_the_history_of_runs()
    {
        using var scene = new Scene();
        scene.WriteLog(1);
        scene.Load();
        scene.WriteLog(2);
        await scene.LoadAsync();
        var before = scene.Warehouse.Digest();

        var report = await scene.LoadAsync("--full-refresh");

        report.GetProperty("objects").GetProperty("loaded").GetInt64().ShouldBe(2);
        scene.Warehouse.Digest().ShouldBe(before);
        var history = await scene.On("etl", "history", "-o", "jsonl");
        history.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(3);
        (await scene.LoadAsync()).GetProperty("status").GetString().ShouldBe("unchanged");
    }
}
