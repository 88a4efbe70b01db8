namespace Sparkify.Web.Figures;

/// <summary>One number of the overview.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">As it is written.</param>
/// <param name="Question">Whose page tells more.</param>
/// <param name="Series">Its course over the period; empty if there is none.</param>
/// <param name="Step">What one point of the course is.</param>
internal sealed record TileFigure(string Label, string Value, string Question, IReadOnlyList<double> Series, string Step)
{
    /// <summary>In percent; null if there is nothing to compare with.</summary>
    public double? Change { get; init; }

    public string Against { get; init; } = "";

    public bool IsDownGood { get; init; }
}
