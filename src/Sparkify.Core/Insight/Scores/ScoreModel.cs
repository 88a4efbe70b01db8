namespace Sparkify.Insight.Scores;

/// <summary>A logistic regression: the chance is a curve of the weighted sum of the signs.</summary>
/// <param name="Scales">One for each sign.</param>
/// <param name="Weights">One for each sign, on its scale.</param>
/// <param name="Bias">The sum for somebody in whom all is usual.</param>
internal sealed record ScoreModel(IReadOnlyList<Scale> Scales, IReadOnlyList<double> Weights, double Bias)
{
    /// <summary>From 0 to 1.</summary>
    public double Chance(IReadOnlyList<double> signs)
    {
        return 1 / (1 + Math.Exp(-Sum(signs)));
    }

    /// <summary>What orders people: larger is likelier.</summary>
    public double Sum(IReadOnlyList<double> signs)
    {
        var sum = Bias;
        for (var i = 0; i < signs.Count; i++)
        {
            sum += Part(signs, i);
        }

        return sum;
    }

    /// <summary>What one sign adds to the sum, compared with what is usual.</summary>
    public double Part(IReadOnlyList<double> signs, int sign)
    {
        return Weights[sign] * Scales[sign].Of(signs[sign]);
    }
}
