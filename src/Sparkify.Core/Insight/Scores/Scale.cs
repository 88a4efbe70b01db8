namespace Sparkify.Insight.Scores;

/// <summary>Brings one sign to the scale of all: 0 is usual, 1 is a standard deviation above.</summary>
/// <param name="Usual">Mean of the examples, those far out moved to the bounds.</param>
/// <param name="Deviation">Their standard deviation; 0 for a sign that all have alike.</param>
/// <param name="Lowest">Values below count as this.</param>
/// <param name="Highest">Values above count as this.</param>
internal readonly record struct Scale(double Usual, double Deviation, double Lowest, double Highest)
{
    /// <summary>One who plays day and night must not decide alone.</summary>
    private const double FarOut = 5;

    /// <param name="values">Values, and for how many each stands.</param>
    public static Scale Of(IReadOnlyList<(double Value, double Weight)> values)
    {
        var (mean, deviation) = Moments(values);
        var (lowest, highest) = (mean - (FarOut * deviation), mean + (FarOut * deviation));
        (mean, deviation) = Moments([.. values.Select(each => (Math.Clamp(each.Value, lowest, highest), each.Weight))]);
        return new Scale(mean, deviation, lowest, highest);
    }

    public double Of(double value)
    {
        return Deviation > 0 ? (Math.Clamp(value, Lowest, Highest) - Usual) / Deviation : 0;
    }

    // Added up in the order of the examples, so that the same warehouse gives the same bits.
    private static (double Mean, double Deviation) Moments(IReadOnlyList<(double Value, double Weight)> values)
    {
        var all = values.Sum(each => each.Weight);
        var mean = values.Sum(each => each.Weight * each.Value) / all;
        return (mean, Math.Sqrt(values.Sum(each => each.Weight * (each.Value - mean) * (each.Value - mean)) / all));
    }
}
