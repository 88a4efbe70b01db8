using Shouldly;

namespace Sparkify.EndToEnd.Faults;

/// <summary>A disk that is full, at whatever point of a run it fills up, and one that cannot be written at all.</summary>
public sealed class FullDisks
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public async Task A_disk_that_fills_up_during_a_run_is_named_and_readers_keep_what_they_had(int megabytes)
    {
        using var disk = new SmallDisk(64);
        using var scene = new Scene(disk.Path);
        scene.WriteLog(1, 1_000);
        scene.Load();
        var before = scene.Warehouse.Digest();
        scene.WriteLog(2, 120_000);
        disk.Resize(disk.Used + megabytes);

        var outcome = await scene.Etl();
        var seen = scene.Warehouse.Digest();
        disk.Resize(256);
        await scene.LoadAsync();

        outcome.ShouldComplain(1, $"the disk that holds {scene.Warehouse.File} is full.\n");
        outcome.Error.ShouldEndWith("Free some space and run again: what was published before is still served, and the next run goes on.\n");
        seen.ShouldBe(before);
        scene.Warehouse.Rows("select count(*), count(distinct (session_id, item_in_session)) from events").ShouldBe(["121000|121000"]);
        (await scene.LoadAsync()).GetProperty("status").GetString().ShouldBe("unchanged");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    public async Task A_first_load_onto_a_disk_too_small_leaves_nothing_that_must_be_repaired(int megabytes)
    {
        using var disk = new SmallDisk(megabytes);
        using var scene = new Scene(disk.Path);
        scene.WriteLog(1, 120_000);

        var outcome = await scene.Etl();
        disk.Resize(256);
        await scene.LoadAsync();

        outcome.ShouldComplain(1, $"the disk that holds {scene.Warehouse.File} is full.\n");
        scene.Warehouse.Rows("select count(*) from events").ShouldBe(["120000"]);
        Directory.GetFiles(disk.Path, "*", SearchOption.AllDirectories).Select(Path.GetFileName)
            .ShouldNotContain(name => name!.EndsWith(".tmp", StringComparison.Ordinal) || name.Contains(".refresh", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_read_only_disk_is_named_and_still_read()
    {
        using var disk = new SmallDisk(64);
        using var scene = new Scene(disk.Path);
        scene.WriteLog(1);
        scene.Load();
        scene.WriteLog(2);
        disk.MakeReadOnly(true);

        var outcome = await scene.Etl();
        var query = await scene.On("query", "select count(*) as n from events");
        disk.MakeReadOnly(false);
        await scene.LoadAsync();

        outcome.ShouldComplain(4, $"{disk.Path} is on a read-only file system.\n");
        query.Out.ShouldBe("n\r\n100\r\n");
        scene.Warehouse.Rows("select count(*) from events").ShouldBe(["200"]);
    }
}
