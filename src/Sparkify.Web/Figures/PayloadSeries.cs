namespace Sparkify.Web.Figures;

/// <summary>One series of a chart.</summary>
/// <param name="Name">As the legend says it.</param>
/// <param name="Role">What colour it takes: <c>main</c>, <c>paid</c>, <c>free</c>, <c>second</c>, <c>third</c> or <c>before</c>.</param>
/// <param name="Values">A value for each label; null where there is none.</param>
internal sealed record PayloadSeries(string Name, string Role, IReadOnlyList<double?> Values);
