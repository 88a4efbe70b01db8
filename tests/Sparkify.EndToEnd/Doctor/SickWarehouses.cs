using System.Diagnostics;
using Shouldly;

namespace Sparkify.EndToEnd.Doctor;

/// <summary>What is told where something is wrong: the status, the finding, the one remedy, the exit code.</summary>
public sealed class SickWarehouses
{
    [Fact]
    public async Task A_source_that_is_not_there_fails()
    {
        using var scene = new Scene();

        var found = await ExamineAsync(scene, ("SPARKIFY_S3_LOG_DATA", "nowhere/log_data"));

        found.ExitCode.ShouldBe(4);
        found["event log"].ShouldBe("fail|nowhere/log_data does not exist.|Check the path, or name another folder, file or glob.");
        found.With("fail").ShouldBe(["event log"]);
    }

    [Fact]
    public async Task A_configuration_that_cannot_be_read_fails_and_what_it_would_say_is_not_guessed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("dwh.cfg", "[AWS]\nSECRET hunter2\n");

        var outcome = await (Run.Sparkify("doctor", "-o", "json") with { Folder = folder.Path }).EndAsync();
        var found = new Findings(outcome);

        found.ExitCode.ShouldBe(4);
        found["dwh.cfg"].ShouldBe("fail|dwh.cfg is no INI file: line 2 has no `=`.|Each line is [SECTION], KEY = value, or a # comment.");
        found["warehouse"].ShouldBe("skip|not looked at, because of `dwh.cfg`");
        found["event log"].ShouldBe("skip|not looked at, because of `dwh.cfg`");
        (outcome.Out + outcome.Error).ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task A_configuration_that_was_named_and_is_not_there_fails()
    {
        using var scene = new Scene();

        var found = new Findings(await scene.On("doctor", "-o", "json", "-c", "other.cfg"));

        found.ExitCode.ShouldBe(4);
        found["dwh.cfg"].ShouldBe("fail|There is no configuration file other.cfg.|Write it with `sparkify config init`, or leave --config away.");
        found["warehouse"].ShouldStartWith($"pass|duckdb:{scene.Warehouse.File} (--warehouse)");
    }

    [Fact]
    public async Task Mistyped_keys_and_secrets_are_warnings_and_no_secret_is_shown()
    {
        using var folder = new TemporaryFolder();
        folder.WritePrivate("dwh.cfg", "[S3]\nLOG_DTA = x\n[CLUSTER]\nDB_PASSWORD = hunter2\n");

        var outcome = await (Run.Sparkify("doctor", "-o", "json") with { Folder = folder.Path }).EndAsync();
        var found = new Findings(outcome);

        found.ExitCode.ShouldBe(0);
        found["keys"].ShouldBe("warn|[S3] LOG_DTA is no known key|Did you mean [S3] LOG_DATA?");
        found["secrets"].ShouldBe("warn|dwh.cfg holds [CLUSTER] DB_PASSWORD|Move it to the environment or to `aws configure`.");
        (outcome.Out + outcome.Error).ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task An_address_that_names_no_warehouse_fails_without_its_password()
    {
        using var folder = new TemporaryFolder();

        var outcome = await (Run.Sparkify("doctor", "-o", "json", "-w", "mysql://me:hunter2@host/db") with { Folder = folder.Path }).EndAsync();

        outcome.ExitCode.ShouldBe(4);
        new Findings(outcome)["warehouse"].ShouldStartWith("fail|`mysql://…` names no warehouse (--warehouse)|Write duckdb:FILE");
        (outcome.Out + outcome.Error).ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task A_read_only_folder_fails_and_the_rest_is_still_read()
    {
        using var disk = new SmallDisk(64);
        using var scene = new Scene(disk.Path);
        scene.WriteLog(1);
        scene.Load();
        disk.MakeReadOnly(true);

        var found = await ExamineAsync(scene);

        found.ExitCode.ShouldBe(4);
        found["folder"].ShouldBe($"fail|{disk.Path} cannot be written: its file system is read-only|Mend that, or name another file with --warehouse.");
        found["lock"].ShouldBe("pass|free");
        found["build file"].ShouldStartWith($"pass|{scene.Warehouse.File}, ");
        found["rejects"].ShouldBe("pass|none is open");
    }

    [Fact]
    public async Task A_disk_without_room_for_the_next_run_fails()
    {
        using var disk = new SmallDisk(64);
        using var scene = new Scene(disk.Path);
        scene.WriteLog(1);
        scene.Load();
        disk.Resize(disk.Used + 3);

        var found = await ExamineAsync(scene);

        found.ExitCode.ShouldBe(4);
        found["disk"].ShouldMatch(
            @"^fail\|[0-9.]+ [kM]B free, [0-9.]+ MB taken by the warehouse; the next run wants [0-9.]+ MB\|Free some space on the disk that holds the warehouse\.$");
        found.With("fail").ShouldBe(["disk"]);
    }

    [Fact]
    public async Task A_warehouse_that_a_run_holds_is_exit_code_5_with_its_owner()
    {
        using var scene = new Scene();
        scene.WriteLog(1);
        scene.Load();
        scene.WriteLog(2, 40_000);
        using var run = await StopAtWorkAsync(scene);

        var found = await ExamineAsync(scene);
        await SignalAsync(run, "CONT");
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);

        found.ExitCode.ShouldBe(5);
        found["lock"].ShouldMatch(
            $@"^fail\|another run \(pid {run.Id}, since \d\d:\d\d:\d\d UTC\) holds the warehouse\|Wait for it to end, or stop it; a later run loads whatever is missing\.$");
        found["build file"].ShouldBe("skip|not looked at, because of `lock`");
        found["tables"].ShouldStartWith("pass|");
        run.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_build_file_that_another_program_has_open_is_exit_code_5()
    {
        using var scene = new Scene();
        scene.WriteLog(1);
        scene.Load();
        using var other = new DuckDB.NET.Data.DuckDBConnection($"Data Source={scene.Warehouse.File}");
        await other.OpenAsync(TestContext.Current.CancellationToken);

        var found = await ExamineAsync(scene);

        found.ExitCode.ShouldBe(5);
        found["build file"].ShouldStartWith($"fail|another program has {scene.Warehouse.File} open.");
        found["build file"].ShouldEndWith("|Close it, or read the published snapshots beside it instead.");
    }

    [Fact]
    public async Task A_broken_build_file_fails_and_readers_keep_what_is_published()
    {
        using var scene = new Scene();
        scene.WriteLog(1);
        scene.Load();
        await File.WriteAllTextAsync(scene.Warehouse.File, "This is a text.", TestContext.Current.CancellationToken);

        var found = await ExamineAsync(scene);

        found.ExitCode.ShouldBe(4);
        var published = found["published"]["pass|run ".Length..];
        found["build file"].ShouldBe(
            $"fail|{scene.Warehouse.File} is no DuckDB database"
            + $"|Move it away and copy {scene.Warehouse.File}.published/snap-{published}.duckdb to its place; the next run loads what came after it.");
        found["tables"].ShouldStartWith("pass|");
    }

    [Fact]
    public async Task The_remedy_for_a_build_file_that_was_cut_works()
    {
        using var scene = new Scene();
        scene.WriteLog(1);
        scene.Load();
        using (var file = File.OpenWrite(scene.Warehouse.File))
        {
            file.SetLength(file.Length / 2);
        }

        var found = await ExamineAsync(scene);
        var remedy = found["build file"].Split('|')[2];
        File.Copy(remedy["Move it away and copy ".Length..remedy.IndexOf(" to its place", StringComparison.Ordinal)], scene.Warehouse.File, overwrite: true);

        found.ExitCode.ShouldBe(4);
        found["build file"].ShouldStartWith($"fail|{scene.Warehouse.File} does not open: IO Error: ");
        (await ExamineAsync(scene)).ExitCode.ShouldBe(0);
        scene.WriteLog(2);
        await scene.LoadAsync();
        scene.Warehouse.Rows("select count(*) from events").ShouldBe(["200"]);
    }

    [Fact]
    public async Task Objects_that_failed_are_named_by_their_run()
    {
        using var scene = new Scene();
        scene.WriteLog(1);
        var packed = Path.Combine(scene.Source, "log_data", "2.json.gz");
        await File.WriteAllBytesAsync(packed, [0x1f, 0x8b, 8, 0], TestContext.Current.CancellationToken);
        (await scene.Etl()).ExitCode.ShouldBe(1);

        var found = await ExamineAsync(scene);

        found.ExitCode.ShouldBe(0);
        found["failed objects"].ShouldMatch(
            @"^warn\|1 object could not be read by the last run\|`sparkify etl show [0-9T]+-[0-9a-f]{4}` names them; each run tries them again\.$");
    }

    private static async Task<Findings> ExamineAsync(Scene scene, params IReadOnlyList<(string Name, string Value)> environment)
    {
        var doctor = scene.Program("doctor", "-o", "json");
        return new Findings(await (doctor with { Environment = environment.ToDictionary(pair => pair.Name, pair => (string?)pair.Value) }).EndAsync());
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
