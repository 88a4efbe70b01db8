using Sparkify.Insight;

namespace Sparkify.Sandbox;

/// <summary>One column of a result.</summary>
/// <param name="Name">As the statement calls it; two may have one name.</param>
/// <param name="Kind">What its values are: text, whole numbers (<see cref="long"/>, longer ones <see cref="System.Numerics.BigInteger"/>), numbers (<see cref="double"/> or <see cref="decimal"/>), dates, times.</param>
public sealed record QueryColumn(string Name, ColumnKind Kind);
