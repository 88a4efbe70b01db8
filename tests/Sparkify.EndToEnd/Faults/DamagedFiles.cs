using Shouldly;

namespace Sparkify.EndToEnd.Faults;

/// <summary>Files of the warehouse that are not what they should be.</summary>
public sealed class DamagedFiles
{
    [Theory]
    [InlineData("not a database\n")]
    [InlineData("")]
    public async Task A_file_that_is_no_database_is_left_as_it_is(string content)
    {
        using var scene = new Scene();
        scene.WriteLog(1);
        await File.WriteAllTextAsync(scene.Warehouse.File, content, TestContext.Current.CancellationToken);

        var outcome = await scene.Etl();

        outcome.ShouldComplain(4, $"{scene.Warehouse.File} is no DuckDB database.\n");
        (await File.ReadAllTextAsync(scene.Warehouse.File, TestContext.Current.CancellationToken)).ShouldBe(content);
    }

    [Fact]
    public async Task A_folder_in_the_warehouses_place_is_named()
    {
        using var scene = new Scene();
        scene.WriteLog(1);
        Directory.CreateDirectory(scene.Warehouse.File);

        var outcome = await scene.Etl();

        outcome.ShouldComplain(4, $"{scene.Warehouse.File} is a folder.\n");
    }

    [Fact]
    public async Task A_warehouse_in_a_folder_that_is_not_there_is_named()
    {
        using var scene = new Scene();
        scene.WriteLog(1);

        var outcome = await Run.Sparkify("etl", "--from", scene.Source, "-w", $"duckdb:{scene.Folder}/nowhere/star.duckdb").EndAsync();

        outcome.ShouldComplain(4, $"{scene.Folder}/nowhere is no folder that can be written.\n");
    }

    [Fact]
    public async Task A_write_ahead_log_of_another_database_does_not_get_in()
    {
        using var scene = new Scene();
        using var other = new Scene();
        scene.WriteLog(1, 2_000);
        await scene.LoadAsync();
        scene.WriteLog(2, 2_000);
        var log = await LeaveWriteAheadLogAsync(scene);
        Assert.SkipWhen(log is null, "strace is not installed, or may not trace here.");
        other.WriteLog(3);
        File.Copy(log, other.Warehouse.File + ".wal");

        await other.LoadAsync();
        other.WriteLog(4);
        await other.LoadAsync();

        other.Warehouse.Rows("select count(*) from events").ShouldBe(["200"]);
    }

    [Fact]
    public async Task Leftovers_of_a_refresh_that_died_are_removed()
    {
        using var scene = new Scene();
        scene.WriteLog(1);
        await scene.LoadAsync();
        foreach (var leftover in (string[])[".refresh", ".refresh.wal", ".refresh.new", ".new"])
        {
            await File.WriteAllTextAsync(scene.Warehouse.File + leftover, "half", TestContext.Current.CancellationToken);
        }

        await scene.LoadAsync();

        Directory.GetFiles(scene.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(["star.duckdb", "star.duckdb.lock"]);
    }

    /// <summary>Kills a run after its commit, before its checkpoint.</summary>
    /// <returns>The log's path, or null if processes cannot be traced.</returns>
    private static async Task<string?> LeaveWriteAheadLogAsync(Scene scene)
    {
        var log = scene.Warehouse.File + ".wal";
        for (var step = 1; step < 30 && await Strace.IsThereAsync(); step++)
        {
            await Strace.KillAtAsync(scene.Program("etl", "--from", scene.Source, "-q"), "fsync", step);
            if (File.Exists(log) && new FileInfo(log).Length > 20_000)
            {
                return log;
            }
        }

        return null;
    }
}
