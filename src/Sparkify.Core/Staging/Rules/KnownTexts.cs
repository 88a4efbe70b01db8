namespace Sparkify.Staging.Rules;

/// <summary>What is known of texts that were met before.</summary>
/// <param name="Reference">What the staging area calls their row; 0 if there is none.</param>
/// <param name="Repaired">True if one of them was repaired.</param>
/// <param name="Unquoted">True if one of them lost its literal quotes.</param>
/// <param name="IsPlay">True if the texts are an action, and its page is <c>NextSong</c>.</param>
internal readonly record struct KnownTexts(int Reference, bool Repaired, bool Unquoted, bool IsPlay = false);
