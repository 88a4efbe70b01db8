using Shouldly;
using Sparkify.Checks;
using Sparkify.Warehouse;

namespace Sparkify.EndToEnd.Postgres;

/// <summary>A server that restarts and connections that break: nothing is lost, nothing is there twice.</summary>
public sealed class BrokenConnections : IDisposable
{
    private const int Few = 2_000;

    // A load of so many takes long enough to be met in the middle.
    private const int Many = 10_000;

    private readonly TemporaryFolder _folder = new();

    public BrokenConnections()
    {
        GeneratedLog.WriteSongs(_folder.At("log", "song_data", "songs.json"));
        WriteEvents(1, Few);
    }

    [Theory]
    [InlineData(true, "The connection broke in the commit; the server had committed the run.")]
    [InlineData(false, "The connection broke in the commit; the server had not committed the run.")]
    public void Cut_around_the_first_commit_the_ledger_tells_whether_the_run_is_there(bool isDelivered, string note)
    {
        WriteMore(Few);
        var (expected, whole) = (Undisturbed(), PostgresFixture.NewWarehouse());
        using var proxy = new CuttingProxy(PostgresFixture.Server.Port, "\0commit\0", isDelivered);

        var report = Through(proxy, whole).Load(_folder.At("log"));

        proxy.Cuts.ShouldBe(1);
        report.Status.ShouldBe("published");
        report.Records.New.ShouldBe((4 * Few) + Songs);
        whole.Digest().ShouldBe(expected);
        whole.Rows("select count(*) from ops.runs").ShouldBe(["1"]);
        if (!isDelivered)
        {
            report.Findings.ShouldContain(note);
        }
    }

    [Theory]
    [InlineData("copy event_records")]
    [InlineData("insert into plays ")]
    [InlineData("insert into ops.load_ledger")]
    [InlineData("insert into ops.runs")]
    [InlineData("\0commit\0")]
    public void Cut_in_a_later_load_the_run_starts_again_and_says_so(string statement)
    {
        var whole = PostgresFixture.NewWarehouse();
        whole.Load(_folder.At("log"));
        WriteMore(Few);
        var expected = Undisturbed();
        using var proxy = new CuttingProxy(PostgresFixture.Server.Port, statement, isDelivered: false, cuts: 2);

        var report = Through(proxy, whole).Load(_folder.At("log"));

        proxy.Cuts.ShouldBe(2);
        report.Findings.Count(finding => finding.EndsWith("; tried again.", StringComparison.Ordinal)).ShouldBe(2);
        whole.Digest().ShouldBe(expected);
        whole.Rows("select count(*) from ops.runs").ShouldBe(["2"]);
    }

    [Theory]
    [InlineData("fast")]
    [InlineData("immediate")]
    public async Task A_server_that_restarts_in_the_middle_of_a_load_ends_with_every_row_once(string mode)
    {
        Assert.SkipUnless(LocalServer.Missing.Length == 0, LocalServer.Missing);
        using var server = LocalServer.Start();
        var whole = server.NewWarehouse("whole");
        whole.Load(_folder.At("log"));
        WriteMore(Many);
        var expected = Undisturbed();

        var load = Task.Run(() => whole.Load(_folder.At("log")), TestContext.Current.CancellationToken);
        await UntilAsync(() => Working(server) > 0);
        server.Restart(mode);
        var report = await load;

        report.Findings.ShouldContain(finding => finding.EndsWith("; tried again.", StringComparison.Ordinal));
        whole.Digest().ShouldBe(expected);
        whole.Rows("select count(*) from ops.runs").ShouldBe(["2"]);
        whole.Load(_folder.At("log")).Status.ShouldBe("unchanged");
    }

    public void Dispose()
    {
        _folder.Dispose();
    }

    private void WriteMore(int events)
    {
        for (var number = 2; number <= 4; number++)
        {
            WriteEvents(number, events);
        }
    }

    private void WriteEvents(int number, int events)
    {
        GeneratedLog.WriteEvents(_folder.At("log", "log_data", $"{number}.json"), number, events);
    }

    private int Songs => File.ReadLines(_folder.At("log", "song_data", "songs.json")).Count(line => line.Length > 0);

    private IReadOnlyList<TableDigest> Undisturbed()
    {
        var warehouse = Engine.DuckDb.NewWarehouse(_folder.Path);
        warehouse.Load(_folder.At("log"));
        return warehouse.Digest();
    }

    private static TestWarehouse Through(CuttingProxy proxy, TestWarehouse warehouse)
    {
        var server = warehouse.Address.Server!;
        return new TestWarehouse(WarehouseAddress.Parse($"postgres://{server.User}@127.0.0.1:{proxy.Port}/{server.Database}"));
    }

    private static long Working(LocalServer server)
    {
        using var connection = server.Open("postgres");
        using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from pg_stat_activity where application_name = 'sparkify' and query like 'insert into %'";
        return (long)command.ExecuteScalar()!;
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var attempt = 0; attempt < 6_000 && !isSo(); attempt++)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
