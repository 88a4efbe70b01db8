using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Sparkify.Insight.Scores;

/// <summary>Learns a model from examples with ML.NET; nothing else here knows that library, so it is loaded for scores only.</summary>
internal static class Training
{
    /// <summary>Keeps signs that say nearly the same from taking weights against each other.</summary>
    private const float Shrinkage = 10;

    private const float Tolerance = 1e-6f;

    /// <summary>Digits of a weight. What the processor does to the last bits goes no further.</summary>
    private const int Digits = 3;

    /// <param name="examples">Both kinds; their order is part of the result.</param>
    /// <remarks>One thread and no chance: the same examples give the same model.</remarks>
    public static ScoreModel Learn(IReadOnlyList<Example> examples)
    {
        var signs = examples[0].Signs.Count;
        List<Scale> scales = [.. Enumerable.Range(0, signs).Select(sign => Scale.Of([.. examples.Select(example => (example.Signs[sign], example.Weight))]))];
        var rows = examples.Select(example => new TrainingRow
        {
            Features = [.. example.Signs.Select((value, sign) => (float)scales[sign].Of(value))],
            Label = example.IsOutcome,
            Weight = (float)example.Weight,
        });
        var schema = SchemaDefinition.Create(typeof(TrainingRow));
        schema[nameof(TrainingRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, signs);
        var context = new MLContext(seed: 1);
        var trainer = context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            ExampleWeightColumnName = nameof(TrainingRow.Weight),
            L1Regularization = 0,
            L2Regularization = Shrinkage,
            OptimizationTolerance = Tolerance,
            NumberOfThreads = 1,
        });
        var learned = trainer.Fit(context.Data.LoadFromEnumerable(rows.ToList(), schema)).Model.SubModel;
        return new ScoreModel(scales, [.. learned.Weights.Select(weight => Rounded(weight))], Rounded(learned.Bias));
    }

    private static double Rounded(float weight)
    {
        return Math.Round(weight, Digits, MidpointRounding.AwayFromZero) + 0.0;
    }
}
