namespace Sparkify.Insight.Scores;

/// <summary>How good scores are on people and outcomes that the model never saw.</summary>
/// <param name="Auc">The chance that of two people the one for whom it came true has the higher score: 0.5 is a guess, 1 is never wrong.</param>
/// <param name="Lift">How many times as often it came true among the tenth with the highest scores as among all.</param>
/// <param name="BaseRate">For what share of the people it came true.</param>
/// <param name="MeanScore">What share the scores expected.</param>
public sealed record ScoreQuality(double Auc, double Lift, double BaseRate, double MeanScore)
{
    private const int Tenth = 10;

    /// <param name="model">The model.</param>
    /// <param name="examples">With both outcomes among them.</param>
    internal static ScoreQuality Of(ScoreModel model, IReadOnlyList<Example> examples)
    {
        return Of([.. examples.Select(example => (model.Chance(example.Signs), example.IsOutcome, example.Weight))]);
    }

    /// <param name="scored">Chances with what happened, and for how many people each stands.</param>
    internal static ScoreQuality Of(IReadOnlyList<(double Chance, bool IsOutcome, double Weight)> scored)
    {
        var groups = scored.GroupBy(each => each.Chance).OrderByDescending(group => group.Key)
            .Select(group => (All: group.Sum(each => each.Weight), Outcomes: group.Where(each => each.IsOutcome).Sum(each => each.Weight))).ToList();
        var all = groups.Sum(group => group.All);
        var outcomes = groups.Sum(group => group.Outcomes);
        var rate = outcomes / all;
        return new ScoreQuality(
            Right(groups) / (outcomes * (all - outcomes)),
            Found(groups, all / Tenth) / (all / Tenth) / rate,
            rate,
            scored.Sum(each => each.Weight * each.Chance) / all);
    }

    // Pairs in the right order; a pair of equals is half right.
    private static double Right(IReadOnlyList<(double All, double Outcomes)> groups)
    {
        var (right, above) = (0.0, 0.0);
        foreach (var (all, outcomes) in groups)
        {
            right += (all - outcomes) * (above + (outcomes / 2));
            above += outcomes;
        }

        return right;
    }

    // Of equals at the edge of the tenth as many are inside as on average.
    private static double Found(IReadOnlyList<(double All, double Outcomes)> groups, double places)
    {
        var found = 0.0;
        foreach (var (all, outcomes) in groups)
        {
            var inside = Math.Min(all, places);
            found += outcomes * inside / all;
            places -= inside;
        }

        return found;
    }
}
