namespace Sparkify.Insight.Scores;

/// <summary>An example in the shape that ML.NET reads, under the names that it looks for.</summary>
internal sealed class TrainingRow
{
    public float[] Features { get; set; } = [];

    public bool Label { get; set; }

    public float Weight { get; set; }
}
