namespace Sparkify.Simulation.World;

/// <summary>One way to follow a rule of a <see cref="Grammar"/>.</summary>
/// <param name="Pieces">Text, and the rule whose text comes after it; -1 for none.</param>
internal sealed record GrammarOption(int Weight, IReadOnlyList<(string Literal, int Rule)> Pieces);
