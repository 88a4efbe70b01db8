using Shouldly;

namespace Sparkify.EndToEnd.Order;

public abstract class SmallSetOrderTests(Engine engine)
{
    [Fact]
    public void The_small_set_comes_to_one_result_in_every_order_and_in_any_number_of_runs()
    {
        Seeds.Failing(6 / engine.Patience, Difference).ShouldBeEmpty();
    }

    [Fact]
    public void The_thirty_logs_come_to_one_result_one_by_one()
    {
        var random = new Random(2018);
        var files = SmallSetDeliveries.Draw(random);

        var difference = new Replay(engine).Difference(files, Permutation.Of(files, 40, random));

        difference.ShouldBeEmpty();
    }

    private string Difference(int seed)
    {
        var random = new Random(seed);
        var files = SmallSetDeliveries.Draw(random);
        return new Replay(engine).Difference(files, Permutation.Of(files, random.Next(2, 5), random));
    }

    public sealed class OnDuckDb() : SmallSetOrderTests(Engine.DuckDb);

    public sealed class OnPostgres() : SmallSetOrderTests(Engine.Postgres);
}
