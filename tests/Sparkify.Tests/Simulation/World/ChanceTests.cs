using Shouldly;
using Sparkify.Simulation;
using Sparkify.Simulation.World;

namespace Sparkify.Tests.Simulation.World;

public sealed class ChanceTests
{
    [Fact]
    public void A_seed_draws_the_same_numbers_on_every_machine()
    {
        var chance = Chance.Of(42, 7);

        new[] { chance.Next(), chance.Next(), chance.Next() }.ShouldBe(KnownNumbers);
    }

    [Fact]
    public void Streams_and_seeds_draw_different_numbers()
    {
        var first = new HashSet<ulong>();
        for (var number = 0UL; number < 10_000; number++)
        {
            first.Add(Chance.Of(number, 1).Split(0).Next());
            first.Add(Chance.Of(1, number).Split(1).Next());
            first.Add(Chance.Of(0, 0).Split(number).Next());
        }

        first.Count.ShouldBe(30_000);
    }

    [Fact]
    public void Splitting_draws_nothing()
    {
        var (split, whole) = (Chance.Of(3, 3), Chance.Of(3, 3));

        var part = split.Split(9);

        split.Next().ShouldBe(whole.Next());
        part.Next().ShouldBe(Chance.Of(3, 3).Split(9).Next());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Whole_numbers_below_a_limit_are_all_as_likely(int below)
    {
        var chance = Chance.Of(11, (ulong)below);
        var counts = new int[below];
        for (var draw = 0; draw < below * 1000; draw++)
        {
            counts[chance.NextInt(below)]++;
        }

        // Five standard deviations around the mean of 1,000.
        counts.ShouldAllBe(count => count > 840 && count < 1160);
    }

    [Fact]
    public void Large_limits_are_not_biased_to_low_numbers()
    {
        const int Limit = (1 << 30) + (1 << 29);
        var chance = Chance.Of(5, 5);

        var low = Enumerable.Range(0, 30_000).Count(_ => chance.NextInt(Limit) < Limit / 3);

        low.ShouldBeInRange(9_600, 10_400);
    }

    [Fact]
    public void What_is_certain_happens_and_what_is_impossible_does_not()
    {
        var chance = Chance.Of(1, 2);
        for (var draw = 0; draw < 1000; draw++)
        {
            chance.Happens(1).ShouldBeTrue();
            chance.Happens(0).ShouldBeFalse();
        }
    }

    [Fact]
    public void Picks_follow_their_weights_and_never_take_a_weight_of_zero()
    {
        var choice = new WeightedChoice([0, 3, 0, 1, 6, 0]);
        var chance = Chance.Of(8, 8);
        var counts = new int[6];
        for (var draw = 0; draw < 10_000; draw++)
        {
            counts[choice.Pick(ref chance)]++;
        }

        (counts[0] + counts[2] + counts[5]).ShouldBe(0);
        counts[1].ShouldBeInRange(2_770, 3_230);
        counts[3].ShouldBeInRange(850, 1_150);
        counts[4].ShouldBeInRange(5_755, 6_245);
    }

    private static ulong[] KnownNumbers => [10151473156572677555, 2323681554339655753, 2990215441056020771];
}
