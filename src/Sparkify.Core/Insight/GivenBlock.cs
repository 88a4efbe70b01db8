namespace Sparkify.Insight;

/// <summary>A part of a <see cref="Given"/>.</summary>
/// <param name="Filters">It counts while one of these filters is set; always if there are none.</param>
/// <param name="IsInstead">Then it is the whole text, in place of all other parts.</param>
/// <param name="Text">SQL.</param>
internal sealed record GivenBlock(IReadOnlyList<string> Filters, bool IsInstead, string Text);
