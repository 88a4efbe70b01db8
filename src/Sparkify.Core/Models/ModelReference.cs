namespace Sparkify.Models;

/// <summary>A relationship that a model's header declares: each value of the column is one of the target's.</summary>
public sealed record ModelReference(string Column, ColumnReference Target);
