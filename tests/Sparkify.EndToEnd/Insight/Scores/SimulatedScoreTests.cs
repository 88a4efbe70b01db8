using Shouldly;
using Sparkify.Insight.Scores;

namespace Sparkify.EndToEnd.Insight.Scores;

/// <summary>In a simulated city people upgrade for reasons, so a model must find some of them; where the reasons are taken away, it must not.</summary>
public sealed class SimulatedScoreTests(ITestOutputHelper output)
{
    private const int Shuffles = 10;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Upgrades_are_foreseen_better_than_by_chance_and_shuffled_ones_are_not(int seed)
    {
        using var folder = new TemporaryFolder();
        City.Write(folder.At("set"), seed, users: 1_500);
        var warehouse = Engine.DuckDb.NewWarehouse(folder.Path);
        warehouse.Load(folder.At("set"));
        var moments = warehouse.Moments("ready-to-upgrade", 7);
        var (learned, heldOut) = (warehouse.Examples("ready-to-upgrade", moments.Training), warehouse.Examples("ready-to-upgrade", moments.HeldOut));
        var random = new Random(seed);

        var real = ScoreQuality.Of(Training.Learn(learned), heldOut);
        var shuffled = Enumerable.Range(0, Shuffles).Average(_ => ScoreQuality.Of(Training.Learn(Shuffled(learned, random)), Shuffled(heldOut, random)).Auc);

        output.WriteLine($"seed {seed}: {real}; {learned.Count} and {heldOut.Count} examples; shuffled AUC {shuffled:0.000}");
        real.Auc.ShouldBeGreaterThan(0.6);
        real.Lift.ShouldBeGreaterThan(1.5);
        real.MeanScore.ShouldBeInRange(real.BaseRate / 2, real.BaseRate * 2);
        shuffled.ShouldBeInRange(0.44, 0.56);
    }

    private static List<Example> Shuffled(IReadOnlyList<Example> examples, Random random)
    {
        var outcomes = examples.Select(example => example.IsOutcome).ToArray();
        random.Shuffle(outcomes);
        return [.. examples.Zip(outcomes, (example, outcome) => example with { IsOutcome = outcome })];
    }
}
