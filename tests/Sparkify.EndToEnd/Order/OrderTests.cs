using Shouldly;

namespace Sparkify.EndToEnd.Order;

/// <summary>Whatever the order and the runs in which files arrive, the warehouse holds what one run over them would.</summary>
public abstract class OrderTests(Engine engine)
{
    [Fact]
    public void Files_that_contradict_each_other_come_to_one_result_in_every_order()
    {
        Seeds.Failing(6 / engine.Patience, Difference).ShouldBeEmpty();
    }

    private string Difference(int seed)
    {
        var random = new Random(seed);
        var files = new Deliveries(random).Files;
        return new Replay(engine).Difference(files, Permutation.Of(files, random.Next(2, 7), random));
    }

    public sealed class OnDuckDb() : OrderTests(Engine.DuckDb);

    public sealed class OnPostgres() : OrderTests(Engine.Postgres);
}
