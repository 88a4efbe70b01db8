using System.Diagnostics;
using DuckDB.NET.Data;
using Shouldly;

namespace Sparkify.EndToEnd.Faults;

public sealed class WarehouseInUse
{
    [Fact]
    public async Task A_second_run_says_who_holds_the_warehouse_and_since_when()
    {
        using var scene = new Scene();
        scene.WriteLog(1, 40_000);
        using var first = await StopAtWorkAsync(scene);

        var second = await scene.Etl("--wait", "0");
        await SignalAsync(first, "CONT");
        await first.WaitForExitAsync(TestContext.Current.CancellationToken);

        second.ExitCode.ShouldBe(5);
        second.Out.ShouldBe("");
        second.Error.ShouldMatch(
            $@"^sparkify: another run \(pid {first.Id}, since \d\d:\d\d:\d\d UTC\) holds the warehouse {scene.Warehouse.File}\.\n"
            + @"          Wait for it to end, or stop it; a later run loads whatever is missing\.\n$");
        first.ExitCode.ShouldBe(0);
        scene.Warehouse.Rows("select count(*) from events").ShouldBe(["40000"]);
    }

    [Fact]
    public async Task A_database_that_another_program_has_open_is_named()
    {
        using var scene = new Scene();
        scene.WriteLog(1);
        scene.Load();
        scene.WriteLog(2);
        using var other = new DuckDBConnection($"Data Source={scene.Warehouse.File}");
        await other.OpenAsync(TestContext.Current.CancellationToken);

        var outcome = await scene.Etl();

        outcome.ShouldComplain(5, $"another program has {scene.Warehouse.File} open.\n");
        scene.Warehouse.Rows("select count(*) from events").ShouldBe(["100"]);
    }

    [Fact]
    public async Task Readers_do_not_keep_a_run_out()
    {
        using var scene = new Scene();
        scene.WriteLog(1);
        scene.Load();
        scene.WriteLog(2);
        using var reader = new Sparkify.Warehouse.WarehouseReader(Sparkify.Warehouse.WarehouseAddress.Parse($"duckdb:{scene.Warehouse.File}")).OpenPublished();

        await scene.LoadAsync();

        scene.Warehouse.Rows("select count(*) from events").ShouldBe(["200"]);
    }

    // A stopped process keeps its lock, as a stalled one would.
    private static async Task<Process> StopAtWorkAsync(Scene scene)
    {
        var program = scene.Program("etl", "--from", scene.Source, "-q");
        var process = Process.Start(new ProcessStartInfo(program.Program, program.Arguments) { WorkingDirectory = scene.Folder, RedirectStandardOutput = true })!;
        while (new FileInfo(scene.Warehouse.File + ".owner") is not { Exists: true, Length: > 0 } && !process.HasExited)
        {
            await Task.Delay(1);
        }

        await SignalAsync(process, "STOP");
        return process;
    }

    private static async Task SignalAsync(Process process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }
}
