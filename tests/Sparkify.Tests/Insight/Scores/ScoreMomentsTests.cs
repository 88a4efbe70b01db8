using Shouldly;
using Sparkify.Insight;
using Sparkify.Insight.Scores;

namespace Sparkify.Tests.Insight.Scores;

public sealed class ScoreMomentsTests
{
    private static readonly DateTime _oldest = new(2018, 11, 1, 8, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(7)]
    [InlineData(14)]
    [InlineData(28)]
    public void No_outcome_that_is_learned_from_lies_in_the_time_held_out(int within)
    {
        for (var days = 1; days <= 400; days++)
        {
            var moments = Of(days, within);

            moments.Training.ShouldAllBe(moment => moment.AddDays(within) <= moments.HeldOut[0]);
        }
    }

    [Theory]
    [InlineData(7)]
    [InlineData(14)]
    [InlineData(28)]
    public void Every_outcome_is_known_and_every_moment_has_four_weeks_before_it(int within)
    {
        for (var days = 1; days <= 400; days++)
        {
            var moments = Of(days, within);

            foreach (var moment in moments.Training.Concat(moments.HeldOut))
            {
                moment.AddDays(within).ShouldBeLessThanOrEqualTo(moments.Newest);
                moment.ShouldBeGreaterThanOrEqualTo(_oldest.AddDays(28));
            }
        }
    }

    [Fact]
    public void The_latest_quarter_is_held_out()
    {
        var moments = Of(90, 7);

        moments.Training.Count.ShouldBe(6);
        moments.HeldOut.Count.ShouldBe(2);
        moments.Newest.ShouldBe(_oldest.AddDays(90).AddMilliseconds(1));
        moments.HeldOut[^1].AddDays(7).ShouldBe(moments.Newest);
    }

    [Theory]
    [InlineData(7, 56)]
    [InlineData(14, 70)]
    [InlineData(28, 98)]
    public void It_is_known_how_many_days_it_takes(int within, int days)
    {
        ScoreMoments.DaysNeeded(within).ShouldBe(days);
        Of(days, within).Training.Count.ShouldBe(ScoreMoments.Fewest);
        Of(days - 1, within).Training.Count.ShouldBeLessThan(ScoreMoments.Fewest);
    }

    private static ScoreMoments Of(int days, int within)
    {
        return ScoreMoments.Of(new Reach(_oldest, _oldest.AddDays(days)), within);
    }
}
