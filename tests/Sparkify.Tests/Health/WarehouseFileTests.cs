using Shouldly;
using Sparkify.Health;
using Sparkify.Warehouse;

namespace Sparkify.Tests.Health;

/// <summary>A warehouse's files as the examinations find them. Nothing is written by looking.</summary>
public sealed class WarehouseFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sparkify-health-").FullName;
    private readonly WarehouseAddress _address;
    private readonly WarehouseFiles _files;

    public WarehouseFileTests()
    {
        _address = WarehouseAddress.Parse($"duckdb:{Path.Combine(_folder, "star.duckdb")}");
        _files = new WarehouseFiles(_address);
    }

    [Fact]
    public void Before_the_first_load_nothing_fails_and_nothing_is_left_behind()
    {
        var found = Examine();

        found.ShouldNotContain(diagnosis => diagnosis.Condition == Condition.Fail);
        Find(found, "build file").ShouldBe($"Skip {_files.Build} is not there yet; the first run makes it");
        Find(found, "published").ShouldBe("Warn nothing yet, so there is nothing to query");
        Find(found, "tables").ShouldBe("Skip nothing is loaded yet that could be read");
        Directory.GetFileSystemEntries(_folder).ShouldBeEmpty();
    }

    [Fact]
    public void Empty_tables_of_this_version_are_fine()
    {
        new WarehouseTables(_address, TimeProvider.System).Create();

        var found = Examine();

        found.ShouldNotContain(diagnosis => diagnosis.Condition == Condition.Fail || diagnosis.Condition == Condition.Warn);
        Find(found, "tables").ShouldMatch("^Pass [0-9]+ tables of this version$");
        Find(found, "last run").ShouldBe("Skip there was none yet");
        Find(found, "newest play").ShouldBe("Skip there is no play yet");
    }

    [Theory]
    [InlineData("alter table plays rename column start_time to began_at")]
    [InlineData("drop table plays cascade")]
    public void A_table_of_another_version_is_named(string change)
    {
        new WarehouseTables(_address, TimeProvider.System).Create();
        using (var open = DuckDbDatabase.OpenBuild(_files, TimeProvider.System, []))
        {
            open.Execute(change);
            open.Execute("checkpoint");
        }

        var found = Examine();

        Find(found, "tables").ShouldBe("Fail table plays was made by another version of sparkify");
        Find(found, "rejects").ShouldBe("Skip not looked at, because of `tables`");
    }

    [Fact]
    public void Another_version_with_the_same_columns_is_fine()
    {
        new WarehouseTables(_address, TimeProvider.System).Create();
        using (var open = DuckDbDatabase.OpenBuild(_files, TimeProvider.System, []))
        {
            open.Execute("update ops.models set fingerprint = 'x' where table_name = 'plays'");
            open.Execute("checkpoint");
        }

        Find(Examine(), "tables").ShouldBe("Pass made by another version, with the same columns; the next run brings them up to date");
    }

    [Fact]
    public void While_a_run_works_the_published_state_is_read()
    {
        new WarehouseTables(_address, TimeProvider.System).Create();
        using var held = WarehouseLock.Take(_files, TimeProvider.System, TimeSpan.Zero, TestContext.Current.CancellationToken);

        var found = Examine();

        Find(found, "lock").ShouldMatch($@"^Fail another run \(pid {Environment.ProcessId}, since ..:..:.. UTC\) holds the warehouse$");
        found.Single(diagnosis => diagnosis.Name == "lock").ExitCode.ShouldBe(5);
        Find(found, "build file").ShouldBe("Skip not looked at, because of `lock`");
        Find(found, "tables").ShouldStartWith("Pass ");
    }

    [Fact]
    public void A_file_that_is_no_database_fails_and_the_published_state_is_read()
    {
        new WarehouseTables(_address, TimeProvider.System).Create();
        File.WriteAllText(_files.Build, "This is a text.");

        var found = Examine();

        Find(found, "build file").ShouldBe($"Fail {_files.Build} is no DuckDB database");
        Find(found, "tables").ShouldStartWith("Pass ");
    }

    [Fact]
    public void A_log_of_another_program_is_not_replayed_by_looking()
    {
        new WarehouseTables(_address, TimeProvider.System).Create();
        File.WriteAllBytes(_files.Wal, new byte[1000]);

        var found = Examine();

        Find(found, "build file").ShouldBe($"Warn {_files.Wal} was left by another program; what it holds is not in the warehouse");
        new FileInfo(_files.Wal).Length.ShouldBe(1000);
    }

    [Fact]
    public void A_snapshot_that_is_gone_or_broken_fails()
    {
        new WarehouseTables(_address, TimeProvider.System).Create();
        var run = new Publication(_files).CurrentRun()!;

        File.WriteAllText(_files.Snapshot(run), "This is a text.");
        var broken = Find(Examine(), "published");
        File.Delete(_files.Snapshot(run));

        broken.ShouldBe($"Fail the snapshot {_files.Snapshot(run)} does not open");
        Find(Examine(), "published").ShouldBe($"Fail the snapshot of run {run} is not there");
    }

    [Fact]
    public void A_folder_that_is_missing_or_in_the_place_of_the_file_fails()
    {
        var missing = WarehouseAddress.Parse($"duckdb:{Path.Combine(_folder, "no", "star.duckdb")}");
        Directory.CreateDirectory(_files.Build);

        Find(Examine(missing), "folder").ShouldBe($"Fail {Path.Combine(_folder, "no")} cannot be written: there is no such folder");
        Find(Examine(missing), "disk").ShouldStartWith("Pass ");
        Find(Examine(), "folder").ShouldBe($"Fail {_files.Build} is a folder, not a file");
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
    }

    private IReadOnlyList<Diagnosis> Examine(WarehouseAddress? address = null)
    {
        return new Checkup(Checkup.UsualLimit)
            .Examine(WarehouseHealth.Of(address ?? _address, TimeProvider.System), TestContext.Current.CancellationToken);
    }

    private static string Find(IReadOnlyList<Diagnosis> all, string name)
    {
        var found = all.Single(diagnosis => diagnosis.Name == name);
        return $"{found.Condition} {found.Finding}";
    }
}
