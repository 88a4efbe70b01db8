using Npgsql;
using Shouldly;
using Sparkify.EndToEnd.Postgres;

namespace Sparkify.EndToEnd.Doctor;

public sealed class PostgresWarehouses
{
    private static readonly string[] _engine = ["PostgreSQL", "encryption", "text", "rights", "lock", "tables", "last run", "failed objects", "rejects"];

    [Fact]
    public async Task A_loaded_warehouse_is_well()
    {
        using var scene = new Scene(Engine.Postgres);
        scene.WriteLog(1);
        scene.Load();

        var found = await ExamineAsync($"{scene.Warehouse.Address}");

        found.ExitCode.ShouldBe(0);
        found.With("pass").Intersect(_engine).ShouldBe(_engine, ignoreOrder: true);
        found["encryption"].ShouldBe("pass|none: the traffic stays on this machine");
        found["rights"].ShouldBe("pass|`owner` owns the tables and may load");
        found["lock"].ShouldBe("pass|free");
    }

    [Fact]
    public async Task A_run_at_work_is_named()
    {
        using var scene = new Scene(Engine.Postgres);
        scene.WriteLog(1);
        scene.Load();
        using var other = PostgresFixture.Server.Open(scene.Warehouse.Address.Server!.Database);
        using var hold = new NpgsqlCommand("begin; lock table ops.run_guard in exclusive mode", other);
        await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var found = await ExamineAsync($"{scene.Warehouse.Address}");

        found.ExitCode.ShouldBe(0);
        found["lock"].ShouldStartWith("warn|a run is at work: server process ");
    }

    [Fact]
    public async Task A_role_without_rights_and_a_database_of_another_encoding_fail()
    {
        PostgresFixture.Server.Execute("postgres", "create role poor login");
        PostgresFixture.Server.Execute("postgres", "create database latin encoding 'LATIN1' locale 'C' template template0");
        var port = PostgresFixture.Server.Port;

        var found = await ExamineAsync($"postgres://poor@127.0.0.1:{port}/latin");

        found.ExitCode.ShouldBe(4);
        found["text"].ShouldBe("fail|the database keeps text as LATIN1|Create it with `createdb --encoding=UTF8 --template=template0`.");
        found["rights"].ShouldStartWith("fail|`poor` may not make tables in latin|Let its owner run: grant create");
    }

    [Fact]
    public async Task A_server_that_does_not_answer_may_be_there_in_a_moment()
    {
        var found = await ExamineAsync("postgres://owner@127.0.0.1:9/x");

        found.ExitCode.ShouldBe(5);
        found["PostgreSQL"].ShouldBe("fail|nothing answers at 127.0.0.1:9|Start the server, or check host and port.");
        found["tables"].ShouldBe("skip|the server cannot be asked");
    }

    private static async Task<Findings> ExamineAsync(string address)
    {
        using var folder = new TemporaryFolder();
        return new Findings(await (Run.Sparkify("doctor", "-o", "json", "-w", address) with { Folder = folder.Path }).EndAsync());
    }
}
