using System.Security.Cryptography;
using System.Text;
using Shouldly;
using Sparkify.Simulation;

namespace Sparkify.Tests.Simulation;

public sealed class DeterminismTests
{
    private static readonly SimulationPlan _plan = new() { Seed = 11, Users = 300, Days = 6, Songs = 400 };

    [Theory]
    [InlineData(EventShape.Udacity, false, 0)]
    [InlineData(EventShape.Sparse, true, 0)]
    [InlineData(EventShape.Udacity, false, 100)]
    public void One_seed_makes_the_same_bytes_with_any_number_of_threads(EventShape shape, bool isGzip, int chaos)
    {
        var plan = _plan with { Shape = shape, IsGzip = isGzip, Chaos = ChaosRates.Even(chaos) };
        using var one = new SimulatedSet(plan with { Threads = 1 });
        using var two = new SimulatedSet(plan with { Threads = 2 });

        two.Hashes().ShouldBe(one.Hashes());
    }

    [Fact]
    public void The_bytes_are_the_same_on_every_machine()
    {
        using var set = new SimulatedSet(_plan);

        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', set.Hashes("log_data")))))
            .ShouldBe("B513BAD8F5F7CF091AA483C259992EA0DEC0D666A460AB15C8AD53FEE41E534F");
    }

    [Fact]
    public void Another_seed_makes_other_bytes_in_every_log_file()
    {
        using var one = new SimulatedSet(_plan);
        using var other = new SimulatedSet(_plan with { Seed = 12 });

        other.Hashes("log_data").Count.ShouldBe(_plan.Days);
        other.Hashes("log_data").Intersect(one.Hashes("log_data")).ShouldBeEmpty();
    }

    [Fact]
    public void More_days_begin_as_fewer_days_do()
    {
        using var few = new SimulatedSet(_plan);
        using var many = new SimulatedSet(_plan with { Days = 10 });

        many.Hashes("log_data").Take(_plan.Days).ShouldBe(few.Hashes("log_data"));
    }

    [Fact]
    public void A_count_is_reached_and_not_passed_by_far()
    {
        using var counted = new SimulatedSet(_plan with { Events = 5_000, Users = SimulationPlan.UsersFor(5_000, 6) });

        counted.Report.Events.ShouldBeInRange(5_000, 5_250);
        counted.Lines().Count.ShouldBe((int)counted.Report.Events);
    }
}
