using Shouldly;
using Sparkify.Insight.Scores;

namespace Sparkify.Tests.Insight.Scores;

public sealed class TrainingTests
{
    [Fact]
    public void The_sign_that_decides_gets_the_weight()
    {
        var model = Training.Learn(Examples(seed: 1));

        model.Weights[0].ShouldBeGreaterThan(1);
        Math.Abs(model.Weights[1]).ShouldBeLessThan(0.3);
        model.Weights[2].ShouldBe(0);
        ScoreQuality.Of(model, Examples(seed: 2)).Auc.ShouldBeGreaterThan(0.8);
    }

    [Fact]
    public void Chances_add_up_to_what_happened()
    {
        var examples = Examples(seed: 1);

        var quality = ScoreQuality.Of(Training.Learn(examples), examples);

        quality.MeanScore.ShouldBe(quality.BaseRate, 0.01);
    }

    [Fact]
    public void The_same_examples_give_the_same_model()
    {
        var (one, other) = (Training.Learn(Examples(seed: 3)), Training.Learn(Examples(seed: 3)));

        other.Weights.ShouldBe(one.Weights);
        other.Bias.ShouldBe(one.Bias);
    }

    [Fact]
    public void One_person_far_out_does_not_change_what_is_usual()
    {
        var scale = Scale.Of([.. Enumerable.Repeat((1.0, 1.0), 500), .. Enumerable.Repeat((3.0, 1.0), 500), (1e9, 1.0)]);

        scale.Of(1e12).ShouldBe(scale.Of(1e10));
    }

    [Fact]
    public void One_that_stands_for_three_is_learned_from_as_three()
    {
        var examples = Examples(seed: 4);
        List<Example> weighed = [.. examples.Select((example, i) => example with { Weight = i % 5 == 0 ? 3 : 1 })];
        List<Example> repeated = [.. examples.SelectMany((example, i) => Enumerable.Repeat(example, i % 5 == 0 ? 3 : 1))];

        var (one, other) = (Training.Learn(weighed), Training.Learn(repeated));

        one.Bias.ShouldBe(other.Bias, 0.0011);
        one.Weights.Zip(other.Weights, (weight, same) => Math.Abs(weight - same)).Max().ShouldBeLessThan(0.0011);
        var (quality, same) = (ScoreQuality.Of(one, weighed), ScoreQuality.Of(one, repeated));
        new[] { quality.Auc, quality.Lift, quality.BaseRate, quality.MeanScore }
            .ShouldBe([same.Auc, same.Lift, same.BaseRate, same.MeanScore], 1e-9);
    }

    // The first sign decides, by a logistic curve; the second is noise; the third is alike in all.
    private static List<Example> Examples(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 2_000).Select(i =>
        {
            var (plays, noise) = (random.Next(10), random.Next(10));
            return new Example(DateTime.UnixEpoch, $"{i}", [plays, noise, 7], random.NextDouble() < 1 / (1 + Math.Exp(6 - plays)));
        })];
    }
}
