namespace Sparkify.Staging.Rules;

/// <summary>What is known of texts that were met before.</summary>
/// <param name="Key">The key of their row.</param>
/// <param name="Repaired">True if one of them was repaired.</param>
/// <param name="Unquoted">True if one of them lost its literal quotes.</param>
internal readonly record struct KnownTexts(long Key, bool Repaired, bool Unquoted);
