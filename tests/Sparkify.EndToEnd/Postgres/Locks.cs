using Shouldly;

namespace Sparkify.EndToEnd.Postgres;

/// <summary>Others at work on the same server: waits are bounded, and the message says who it is.</summary>
public sealed class Locks
{
    [Fact]
    public async Task Two_loads_at_once_bring_every_row_once_and_the_second_waits_or_says_who_holds_the_warehouse()
    {
        using var scene = new Scene(Engine.Postgres);
        scene.WriteLog(1, 20_000);

        var outcomes = await Task.WhenAll(scene.Etl("--wait", "60"), scene.Etl("--wait", "60"), scene.Etl("--wait", "60"));

        outcomes.Select(outcome => outcome.ExitCode).ShouldBe([0, 0, 0], outcomes[0].Error + outcomes[1].Error + outcomes[2].Error);
        scene.Warehouse.Rows("select count(*), count(distinct record_id) from events").ShouldBe(["20000|20000"]);
        scene.Warehouse.Rows("select status, count(*) from ops.runs group by status order by 1").ShouldBe(["published|1", "unchanged|2"]);
    }

    [Fact]
    public async Task A_run_that_waits_too_long_for_another_one_says_which_it_is()
    {
        using var scene = new Scene(Engine.Postgres);
        scene.WriteLog(1);
        scene.Load();
        using var other = PostgresFixture.Server.Open(scene.Warehouse.Address.Server!.Database);
        Execute(other, "begin; lock table ops.run_guard in exclusive mode");

        var outcome = await scene.Etl("--wait", "1");

        outcome.ExitCode.ShouldBe(5);
        outcome.Error.ShouldMatch(
            @"^sparkify: another run \(server process \d+ of owner from 127\.0\.0\.1, since \d\d:\d\d:\d\d UTC\) holds the warehouse postgres://owner@127\.0\.0\.1:\d+/w\d+\.\n"
            + "          Wait for it to end, or stop it; a later run loads whatever is missing\\.\n");
    }

    [Fact]
    public async Task A_lock_that_somebody_else_holds_ends_the_run_in_bounded_time_and_the_next_one_brings_the_rest()
    {
        using var scene = new Scene(Engine.Postgres);
        scene.WriteLog(1);
        scene.Load();
        scene.WriteLog(2);
        using var other = PostgresFixture.Server.Open(scene.Warehouse.Address.Server!.Database);
        Execute(other, "begin; lock table plays in share mode");

        var outcome = await Run.Sparkify("etl", "--from", scene.Source, "-w", $"{scene.Warehouse.Address}?lock_timeout=1").EndAsync();
        Execute(other, "rollback");

        outcome.ExitCode.ShouldBe(5, outcome.Error);
        outcome.Error.ShouldContain("somebody else holds a lock in postgres://owner@127.0.0.1");
        outcome.Error.ShouldContain("nothing of this run stayed.");
        scene.Warehouse.Rows("select count(*) from events").ShouldBe(["100"]);
        (await scene.LoadAsync()).GetProperty("records").GetProperty("new").GetInt32().ShouldBe(100);
        scene.Warehouse.Rows("select count(*) from events").ShouldBe(["200"]);
    }

    [Fact]
    public async Task Readers_see_the_state_before_a_run_until_it_is_complete_and_never_wait()
    {
        using var scene = new Scene(Engine.Postgres);
        scene.WriteLog(1);
        scene.Load();
        using var other = PostgresFixture.Server.Open(scene.Warehouse.Address.Server!.Database);
        Execute(other, "begin; lock table ops.run_guard in exclusive mode; delete from plays; delete from visits");

        scene.Warehouse.Rows("select count(*) from events").ShouldBe(["100"]);
    }

    [Fact]
    public async Task An_analyst_reads_the_tables_but_neither_the_quarantine_nor_in_the_way_of_a_run()
    {
        using var scene = new Scene(Engine.Postgres);
        var database = scene.Warehouse.Address.Server!.Database;
        var role = $"analyst_{database}";
        scene.WriteLog("a.json", "{", "[");
        scene.WriteLog(1);
        (await scene.On("tables", "create", "--with-analyst-role", role)).ShouldSucceed();
        await scene.LoadAsync();
        PostgresFixture.Server.Execute(database, $"create role {role}_ann login in role {role}");
        var ann = $"postgres://{role}_ann@127.0.0.1:{PostgresFixture.Server.Port}/{database}";

        var reads = await Run.Sparkify("query", "select count(*) from songplays", "-w", ann).EndAsync();
        var bytes = await Run.Sparkify("query", "select * from ops.quarantine", "-w", ann).EndAsync();
        var guard = await Run.Sparkify("query", "lock table ops.run_guard in exclusive mode", "-w", ann).EndAsync();
        var load = await Run.Sparkify("etl", "--from", scene.Source, "-w", ann).EndAsync();

        reads.ShouldSucceed();
        bytes.Error.ShouldContain("permission denied for table quarantine");
        guard.ExitCode.ShouldBe(2);
        load.ExitCode.ShouldBe(4);
        load.Error.ShouldContain($"`{role}_ann` may not do that");
    }

    private static void Execute(Npgsql.NpgsqlConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
