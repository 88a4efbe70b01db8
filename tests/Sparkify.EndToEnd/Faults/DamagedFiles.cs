using DuckDB.NET.Data;
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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_log_that_lies_beside_the_warehouse_does_not_get_in(bool isOfAnother)
    {
        using var scene = new Scene();
        scene.WriteLog(1);
        scene.Load();
        var log = scene.Warehouse.File + ".wal";
        await File.WriteAllBytesAsync(log, isOfAnother ? LogOfAnotherDatabase(scene.Folder) : new byte[1_000], TestContext.Current.CancellationToken);
        scene.WriteLog(2);

        var report = await scene.LoadAsync();

        var aside = Directory.GetFiles(scene.Folder, "star.duckdb.wal*").ShouldHaveSingleItem();
        aside.ShouldStartWith(log + ".aside-");
        report.GetProperty("findings")[0].GetString()
            .ShouldBe($"A write-ahead log of another program lay beside the warehouse and is set aside as {aside}.");
        scene.Warehouse.Rows("select count(*) from events").ShouldBe(["200"]);
    }

    [Fact]
    public async Task Leftovers_of_a_refresh_that_died_are_removed()
    {
        using var scene = new Scene();
        scene.WriteLog(1);
        scene.Load();
        foreach (var leftover in (string[])[".refresh", ".refresh.wal", ".refresh.new", ".new"])
        {
            await File.WriteAllTextAsync(scene.Warehouse.File + leftover, "half", TestContext.Current.CancellationToken);
        }

        await scene.LoadAsync();

        Directory.GetFiles(scene.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(["star.duckdb", "star.duckdb.lock"]);
    }

    private static byte[] LogOfAnotherDatabase(string folder)
    {
        var other = Path.Combine(folder, "other.duckdb");
        using var connection = new DuckDBConnection($"Data Source={other}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "create table plays as select 1 as songplay_id";
        command.ExecuteNonQuery();
        using var file = new FileStream(other + ".wal", FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var log = new byte[file.Length];
        file.ReadExactly(log);
        log.Length.ShouldBePositive();
        return log;
    }
}
