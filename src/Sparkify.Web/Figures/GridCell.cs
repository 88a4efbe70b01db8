namespace Sparkify.Web.Figures;

/// <summary>One cell of a grid.</summary>
/// <param name="Row">The answer's row.</param>
/// <param name="Value">Its value.</param>
/// <param name="Shade">From 0 for nothing to 9 for the most.</param>
internal sealed record GridCell(IReadOnlyList<object?> Row, object? Value, int Shade);
