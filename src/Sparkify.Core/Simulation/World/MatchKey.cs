namespace Sparkify.Simulation.World;

/// <summary>Titles and names as they are compared: composed Unicode, lower case, no spaces around.</summary>
/// <remarks>
/// The catalogue's texts are composed (NFC) and without spaces around from the start, so only the case is left.
/// They also keep clear of the few letters whose lower case is disputed, such as U+0130.
/// </remarks>
internal static class MatchKey
{
    /// <param name="text">A title or name of the catalogue.</param>
    public static string Of(string text) => text.Trim().ToLowerInvariant();
}
