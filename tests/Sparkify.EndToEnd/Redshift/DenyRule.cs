namespace Sparkify.EndToEnd.Redshift;

/// <summary>Something that Redshift lacks.</summary>
/// <param name="What">Its name, for the message.</param>
/// <param name="Hits">Whether a statement uses it; gets it without texts and comments.</param>
internal sealed record DenyRule(string What, Predicate<string> Hits);
