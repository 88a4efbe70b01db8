using Shouldly;
using Sparkify.Checks;
using Sparkify.Warehouse;

namespace Sparkify.EndToEnd.Postgres;

/// <summary>A server that restarts and connections that break: nothing is lost, nothing is there twice.</summary>
public sealed class BrokenConnections(BrokenConnections.Undisturbed undisturbed) : IClassFixture<BrokenConnections.Undisturbed>
{
    // A load of so many takes long enough to be met in the middle.
    private const int Many = 10_000;

    [Theory]
    [InlineData(true, "The connection broke in the commit; the server had committed the run.")]
    [InlineData(false, "The connection broke in the commit; the server had not committed the run.")]
    public void Cut_around_the_first_commit_the_ledger_tells_whether_the_run_is_there(bool isDelivered, string note)
    {
        var whole = PostgresFixture.NewWarehouse();
        using var proxy = new CuttingProxy(PostgresFixture.Server.Port, "\0commit\0", isDelivered);

        var report = Through(proxy, whole).Load(undisturbed.Sources);

        proxy.Cuts.ShouldBe(1);
        report.Status.ShouldBe("published");
        report.Records.New.ShouldBe(undisturbed.Records);
        whole.Digest().ShouldBe(undisturbed.Digest);
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
        var whole = PostgresFixture.CopyOf(undisturbed.FirstLoad);
        using var proxy = new CuttingProxy(PostgresFixture.Server.Port, statement, isDelivered: false, cuts: 2);

        var report = Through(proxy, whole).Load(undisturbed.Sources);

        proxy.Cuts.ShouldBe(2);
        report.Findings.Count(finding => finding.EndsWith("; tried again.", StringComparison.Ordinal)).ShouldBe(2);
        whole.Digest().ShouldBe(undisturbed.Digest);
        whole.Rows("select count(*) from ops.runs").ShouldBe(["2"]);
    }

    [Theory]
    [InlineData("fast")]
    [InlineData("immediate")]
    public async Task A_server_that_restarts_in_the_middle_of_a_load_ends_with_every_row_once(string mode)
    {
        Assert.SkipUnless(LocalServer.Missing.Length == 0, LocalServer.Missing);
        using var server = LocalServer.Start();
        using var folder = new TemporaryFolder();
        var sources = folder.At("log");
        var (whole, expected) = (server.NewWarehouse("whole"), Engine.DuckDb.NewWarehouse(folder.Path));
        WriteFirst(sources);
        whole.Load(sources);
        WriteMore(sources, Many);
        expected.Load(sources);

        var load = Task.Run(() => whole.Load(sources), TestContext.Current.CancellationToken);
        await UntilAsync(() => Working(server) > 0);
        server.Restart(mode);
        var report = await load;

        report.Findings.ShouldContain(finding => finding.EndsWith("; tried again.", StringComparison.Ordinal));
        whole.Digest().ShouldBe(expected.Digest());
        whole.Rows("select count(*) from ops.runs").ShouldBe(["2"]);
        whole.Load(sources).Status.ShouldBe("unchanged");
    }

    private static void WriteFirst(string sources)
    {
        GeneratedLog.WriteSongs(Path.Combine(sources, "song_data", "songs.json"));
        GeneratedLog.WriteEvents(Path.Combine(sources, "log_data", "1.json"), 1, Undisturbed.Events);
    }

    private static void WriteMore(string sources, int events)
    {
        for (var number = 2; number <= 4; number++)
        {
            GeneratedLog.WriteEvents(Path.Combine(sources, "log_data", $"{number}.json"), number, events);
        }
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

    /// <summary>Where there is a server: sources, a warehouse that holds the first of them, and what an undisturbed run brings.</summary>
    public sealed class Undisturbed : IDisposable
    {
        /// <summary>In each of the four logs.</summary>
        internal const int Events = 2_000;

        private readonly TemporaryFolder _folder = new();

        public Undisturbed()
        {
            if (LocalServer.Missing.Length > 0)
            {
                return;
            }

            WriteFirst(Sources);
            FirstLoad = PostgresFixture.NewWarehouse();
            FirstLoad.Load(Sources);
            WriteMore(Sources, Events);
            var warehouse = Engine.DuckDb.NewWarehouse(_folder.Path);
            warehouse.Load(Sources);
            Digest = warehouse.Digest();
        }

        public string Sources => _folder.At("log");

        public long Records => (4 * Events) + File.ReadLines(Path.Combine(Sources, "song_data", "songs.json")).Count(line => line.Length > 0);

        public TestWarehouse FirstLoad { get; } = null!;

        public IReadOnlyList<TableDigest> Digest { get; } = [];

        public void Dispose()
        {
            _folder.Dispose();
        }
    }
}
