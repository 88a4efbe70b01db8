using System.Globalization;
using System.Text;

namespace Sparkify.Web.Figures;

/// <summary>Finds the letters of a name that nobody sees, or that turn others round.</summary>
internal static class Letters
{
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;

    /// <summary>The text in parts; a letter that cannot be seen is a part of its own and has its code, such as <c>U+202E</c>.</summary>
    public static IReadOnlyList<(string Text, string? Code)> Parts(string text)
    {
        if (!text.EnumerateRunes().Any(IsHidden))
        {
            return [(text, null)];
        }

        var parts = new List<(string Text, string? Code)>();
        var seen = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsHidden(rune))
            {
                seen.Append(rune);
                continue;
            }

            parts.Add(($"{seen}", null));
            seen.Clear();
            parts.Add(($"{rune}", string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}")));
        }

        parts.Add(($"{seen}", null));
        return [.. parts.Where(part => part.Text.Length > 0)];
    }

    // Emoji and Persian need the joiners.
    private static bool IsHidden(Rune rune)
    {
        return rune.Value is not (NonJoiner or Joiner)
            && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
    }
}
