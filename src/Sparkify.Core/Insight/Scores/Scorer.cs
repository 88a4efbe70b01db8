using System.Globalization;

namespace Sparkify.Insight.Scores;

/// <summary>Answers a question whose list is ordered by a score: learns from the past, measures on what came later, scores those of now.</summary>
internal static class Scorer
{
    private const int FewestLearned = 20;
    private const int FewestHeldOut = 5;

    /// <param name="reader">Reads people as of a moment.</param>
    /// <param name="asked">The question with its choices.</param>
    /// <param name="cancellation">Stops between and within statements.</param>
    /// <returns>The rows, with values for all columns of the question, and what is to be said of the model.</returns>
    public static (IReadOnlyList<IReadOnlyList<object?>> Rows, ScoreReport Report) Answer(ScoreReader reader, AskedQuestion asked, CancellationToken cancellation)
    {
        var (model, report) = Model(reader, asked, cancellation);
        var list = new ScoreList(asked.Question, model);
        var people = asked.Reach.Newest is null ? [] : reader.Candidates(cancellation);
        return (list.Rows(people, Whole(asked, "top")), report);
    }

    private static (ScoreModel? Model, ScoreReport Report) Model(ScoreReader reader, AskedQuestion asked, CancellationToken cancellation)
    {
        var definition = asked.Question.Score!;
        var within = Whole(asked, "within");
        if (asked.Reach.Newest is null)
        {
            return (null, Report(new ScoreMoments(default, [], []), [], []) with { Sentence = "" });
        }

        var moments = ScoreMoments.Of(asked.Reach, within);
        if (moments.Training.Count < ScoreMoments.Fewest)
        {
            var missing = ScoreSentence.TooShort((asked.Reach.Newest.Value - asked.Reach.Oldest!.Value).TotalDays, within);
            return (null, Report(moments, [], []) with { Sentence = ScoreSentence.OfRule(definition, missing) });
        }

        var examples = reader.Examples([.. moments.Training, .. moments.HeldOut], cancellation);
        IReadOnlyList<Example> learned = [.. examples.Where(example => example.Moment <= moments.Training[^1])];
        IReadOnlyList<Example> heldOut = [.. examples.Skip(learned.Count)];
        var report = Report(moments, learned, heldOut);
        var lack = Lacks(definition.Outcome, learned, FewestLearned, "in the weeks to learn from")
            ?? Lacks(definition.Outcome, heldOut, FewestHeldOut, "in those held out to measure with");
        if (lack is not null)
        {
            return (null, report with { Sentence = ScoreSentence.OfRule(definition, lack) });
        }

        var model = Training.Learn(learned);
        var quality = ScoreQuality.Of(model, heldOut);
        return (model, report with
        {
            Quality = quality,
            Weights = [.. definition.Signs.Select((sign, i) => new SignWeight(sign, model.Scales[i].Usual, model.Weights[i]))],
            Sentence = ScoreSentence.OfModel(
                definition, (moments.Training.Count, learned.Count, report.LearnedOutcomes), (moments.HeldOut.Count, heldOut.Count), quality),
        });
    }

    private static string? Lacks(string outcome, IReadOnlyList<Example> examples, int fewest, string where)
    {
        var outcomes = examples.Count(example => example.IsOutcome);
        return outcomes < fewest ? ScoreSentence.TooFew(outcome, outcomes, fewest, where)
            : examples.Count - outcomes < fewest ? ScoreSentence.TooFew($"of {examples.Count} did not", examples.Count - outcomes, fewest, where)
            : null;
    }

    private static ScoreReport Report(ScoreMoments moments, IReadOnlyList<Example> learned, IReadOnlyList<Example> heldOut)
    {
        return new ScoreReport
        {
            Moments = moments,
            People = learned.Concat(heldOut).Select(example => example.UserId).Distinct(StringComparer.Ordinal).Count(),
            Learned = learned.Count,
            LearnedOutcomes = learned.Count(example => example.IsOutcome),
            HeldOut = heldOut.Count,
            HeldOutOutcomes = heldOut.Count(example => example.IsOutcome),
            Quality = null,
            Weights = [],
            Sentence = "",
        };
    }

    private static int Whole(AskedQuestion asked, string parameter)
    {
        return int.Parse(asked.Values[parameter], CultureInfo.InvariantCulture);
    }
}
