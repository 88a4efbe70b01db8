namespace Sparkify.Insight;

/// <summary>How an answer is best drawn.</summary>
/// <param name="Kind"><c>bar</c>, <c>line</c>, <c>heat</c>, <c>map</c>, <c>funnel</c>, <c>tile</c> or <c>table</c>.</param>
/// <param name="Roles">Columns by the part they play: <c>x</c>, <c>y</c>, <c>value</c>, <c>by</c>.</param>
public sealed record Chart(string Kind, IReadOnlyDictionary<string, string> Roles);
