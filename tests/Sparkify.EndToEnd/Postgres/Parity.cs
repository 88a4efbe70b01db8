using Shouldly;
using Sparkify.EndToEnd.Golden;
using Sparkify.EndToEnd.Order;
using Sparkify.Simulation;

namespace Sparkify.EndToEnd.Postgres;

/// <summary>DuckDB and PostgreSQL hold the same rows, cell by cell.</summary>
public sealed class Parity(ITestOutputHelper output) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_real_set_with_its_genres()
    {
        using var one = new SmallSet.OnDuckDb();
        using var other = new SmallSet.OnPostgres();

        Compare(one.Warehouse, other.Warehouse).Cells.ShouldBeGreaterThan(500_000);
    }

    [Theory]
    [InlineData(11, EventShape.Udacity)]
    [InlineData(12, EventShape.Sparse)]
    [InlineData(13, EventShape.Udacity)]
    public void A_simulated_set_with_chaos(int seed, EventShape shape)
    {
        var plan = new SimulationPlan { Seed = (ulong)seed, Users = 150, Days = 20, Songs = 1_000, Shape = shape, Chaos = ChaosRates.Even(20), Attrition = 3 };
        new Simulator(plan).Write(_folder.At("set"), null, TestContext.Current.CancellationToken);
        var (one, other) = (Engine.DuckDb.NewWarehouse(_folder.Path), Engine.Postgres.NewWarehouse(_folder.Path));

        one.Load(_folder.At("set"));
        other.Load(_folder.At("set"));

        Compare(one, other).Rows.ShouldBeGreaterThan(10_000);
        Rejects(other).ShouldBe(Rejects(one));
        Rejects(one).ShouldNotBeEmpty();
    }

    [Fact]
    public void Files_that_contradict_each_other_in_chance_orders_and_runs()
    {
        Seeds.Failing(4, Difference).ShouldBeEmpty();
    }

    public void Dispose()
    {
        _folder.Dispose();
    }

    private string Difference(int seed)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(seed);
        var (one, other) = (Engine.DuckDb.NewWarehouse(folder.Path), Engine.Postgres.NewWarehouse(folder.Path));
        var files = new Deliveries(random).Files;
        foreach (var run in Permutation.Of(files, random.Next(2, 6), random))
        {
            foreach (var version in run)
            {
                version.Deliver(folder.Path);
            }

            one.Load(folder.Path);
            other.Load(folder.Path);
        }

        return SameStar.Difference(one, other);
    }

    private SameCells Compare(TestWarehouse one, TestWarehouse other)
    {
        var compared = SameCells.Of(one, other);
        output.WriteLine($"{compared}");
        SameStar.Difference(one, other).ShouldBe("");
        compared.Differing.ShouldBe(0);
        return compared;
    }

    private static IReadOnlyList<string> Rejects(TestWarehouse warehouse)
    {
        return warehouse.Rows("select object, line, byte_offset, length, reason, coalesce(field, '-'), case when reason = 'ts_out_of_range' then 'names the run''s own time' else message end, status from ops.rejects order by object, byte_offset, reason");
    }
}
