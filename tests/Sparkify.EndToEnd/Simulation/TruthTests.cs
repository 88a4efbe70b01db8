using Shouldly;
using Sparkify.Simulation;
using Sparkify.Verification;
using Sparkify.Warehouse;

namespace Sparkify.EndToEnd.Simulation;

/// <summary>The simulation knows what it wrote, and the warehouse must say the same.</summary>
public abstract class TruthTests(Engine engine)
{
    private const int Events = 50_000;
    private const int Days = 30;
    private static readonly string[] _concerned = ["tables", "records", "pages", "plays_by_date", "plays_by_hour", "plays_by_match", "listening"];

    [Theory]
    [InlineData(1, EventShape.Udacity, false, 0)]
    [InlineData(2, EventShape.Sparse, false, 0)]
    [InlineData(3, EventShape.Udacity, true, 0)]
    [InlineData(4, EventShape.Udacity, false, 20)]
    [InlineData(5, EventShape.Sparse, false, 20)]
    [InlineData(6, EventShape.Udacity, true, 20)]
    public void The_warehouse_of_a_simulated_set_says_what_the_simulation_knows(int seed, EventShape shape, bool isGzip, int chaos)
    {
        using var folder = new TemporaryFolder();
        var plan = new SimulationPlan
        {
            Seed = (ulong)seed,
            Users = SimulationPlan.UsersFor(Events, Days),
            Events = Events,
            Songs = 3_000,
            Shape = shape,
            IsGzip = isGzip,
            Chaos = ChaosRates.Even(chaos),
            // So that a month has cancellations and people who are won back.
            Attrition = 3,
        };
        var simulated = new Simulator(plan).Write(folder.At("set"), null, TestContext.Current.CancellationToken);
        var warehouse = engine.NewWarehouse(folder.Path);
        warehouse.Load(folder.At("set"));

        var verdict = Verify(warehouse, folder.At("set"));

        verdict.Differences.ShouldBeEmpty();
        verdict.Facts.ShouldBeGreaterThan(250);
        simulated.Events.ShouldBeGreaterThanOrEqualTo(Events);
    }

    [Fact]
    public void A_play_that_is_missing_in_the_warehouse_is_seen_from_many_sides()
    {
        using var folder = new TemporaryFolder();
        new Simulator(new SimulationPlan { Users = 40, Days = 5, Songs = 200 }).Write(folder.At("set"), null, TestContext.Current.CancellationToken);
        var log = Directory.GetFiles(folder.At("set", "log_data"), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        var lines = File.ReadAllLines(log);
        var lost = Array.FindLastIndex(lines, line => line.Contains("\"NextSong\"", StringComparison.Ordinal));
        File.WriteAllLines(log, lines.Where((_, number) => number != lost));
        var warehouse = engine.NewWarehouse(folder.Path);
        warehouse.Load(folder.At("set"));

        var sections = Verify(warehouse, folder.At("set")).Differences.Select(difference => difference.Section).Distinct();

        _concerned.ShouldBeSubsetOf(sections);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Copies_beginnings_halves_and_empty_files_change_no_row(bool isGzip)
    {
        using var scene = new Scene(engine);
        var plan = new SimulationPlan { Seed = 7, Users = 60, Days = 25, Songs = 200, Chaos = ChaosRates.Even(20), IsGzip = isGzip };
        var simulated = new Simulator(plan).Write(scene.Source, null, TestContext.Current.CancellationToken);

        var outcome = await scene.Etl();

        var kinds = scene.Warehouse.Rows("select reason like 'same content%', status, count(*) > 0 from ops.load_ledger where kind = 'events' group by 1, 2 order by 1, 2");
        outcome.ExitCode.ShouldBe(1, outcome.Error);
        kinds.ShouldBe(["True|duplicate|True", "False|failed|True", "null|loaded|True"], ignoreOrder: true);
        scene.Warehouse.Rows("select count(*) > 0, sum(records_new) from ops.load_ledger where uri like '%-partial-%' and records_read > 0").ShouldBe(["True|0"]);
        scene.Warehouse.Rows("select sum(records_read) from ops.load_ledger where uri like '%-empty-%'").ShouldBe(["0"]);
        scene.Warehouse.Rows("select count(*) from events").ShouldBe([$"{simulated.Events}"]);
        Verify(scene.Warehouse, scene.Source).Differences.ShouldBeEmpty();
    }

    [Fact]
    public void A_play_finds_its_song_under_any_spelling_that_a_song_file_has()
    {
        using var folder = new TemporaryFolder();
        var plan = new SimulationPlan { Seed = 8, Users = 150, Days = 10, Songs = 2_000, Chaos = ChaosRates.Even(20) };
        new Simulator(plan).Write(folder.At("set"), null, TestContext.Current.CancellationToken);
        var warehouse = engine.NewWarehouse(folder.Path);

        warehouse.Load(folder.At("set"));

        warehouse.Rows(
            """
            select count(*) > 0
            from logged_songs
            inner join catalogue on logged_songs.song_id = catalogue.song_id
            where lower(logged_songs.artist) <> lower(catalogue.artist_name)
            """).ShouldBe(["True"]);
        Verify(warehouse, folder.At("set")).Differences.ShouldBeEmpty();
    }

    private static Verdict Verify(TestWarehouse warehouse, string folder)
    {
        using var connection = new WarehouseReader(warehouse.Address).OpenPublished();
        return TruthCheck.Run(connection, TruthManifest.Read(folder), TestContext.Current.CancellationToken);
    }

    public sealed class OnDuckDb() : TruthTests(Engine.DuckDb);

    public sealed class OnPostgres() : TruthTests(Engine.Postgres);
}
