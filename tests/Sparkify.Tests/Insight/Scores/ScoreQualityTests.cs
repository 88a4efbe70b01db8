using Shouldly;
using Sparkify.Insight.Scores;

namespace Sparkify.Tests.Insight.Scores;

public sealed class ScoreQualityTests
{
    [Fact]
    public void The_right_order_is_one_and_the_wrong_one_nothing()
    {
        Of((0.9, true), (0.8, true), (0.2, false), (0.1, false)).Auc.ShouldBe(1);
        Of((0.9, false), (0.8, false), (0.2, true), (0.1, true)).Auc.ShouldBe(0);
    }

    [Fact]
    public void A_pair_of_equals_is_half_right()
    {
        Of((0.5, true), (0.5, false)).Auc.ShouldBe(0.5);
        Of((0.9, true), (0.5, true), (0.5, false), (0.1, false)).Auc.ShouldBe(3.5 / 4);
    }

    [Fact]
    public void Lift_is_what_the_best_tenth_has_more_than_all()
    {
        var scored = Enumerable.Range(0, 100).Select(i => (Chance: 1 - (i / 100.0), IsOutcome: i < 5 || i % 20 == 19)).ToList();

        var quality = Of(scored);

        quality.BaseRate.ShouldBe(0.1, 1e-12);
        quality.Lift.ShouldBe(5, 1e-12);
    }

    [Fact]
    public void Equal_scores_have_no_lift_whatever_their_order()
    {
        Of([.. Enumerable.Range(0, 50).Select(i => (0.3, i < 7))]).Lift.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void The_mean_score_stands_beside_the_rate()
    {
        var quality = Of((0.5, true), (0.25, false), (0.25, false), (0, false));

        (quality.MeanScore, quality.BaseRate).ShouldBe((0.25, 0.25));
    }

    private static ScoreQuality Of(params IReadOnlyList<(double Chance, bool IsOutcome)> scored)
    {
        return ScoreQuality.Of([.. scored.Select(each => (each.Chance, each.IsOutcome, 1.0))]);
    }
}
