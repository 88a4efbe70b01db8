using Spectre.Console.Rendering;

namespace Sparkify.Cli.Rendering;

/// <summary>Text by the columns it takes on a terminal: an ideograph takes two, a combining mark none.</summary>
internal static class TextWidth
{
    public static int Of(string text)
    {
        return IsPlain(text) ? text.Length : new Segment(text).CellCount();
    }

    /// <summary>The start of a text that fits, with an ellipsis if something is cut.</summary>
    public static string Cut(string text, int width)
    {
        if (Of(text) <= width)
        {
            return text;
        }

        var end = Math.Min(text.Length, width - 1);
        while (end > 0 && (Of(text[..end]) > width - 1 || char.IsHighSurrogate(text[end - 1])))
        {
            end--;
        }

        return string.Concat(text.AsSpan(0, end), "…");
    }

    public static string Pad(string text, int width, bool toTheRight)
    {
        var blanks = new string(' ', Math.Max(0, width - Of(text)));
        return toTheRight ? blanks + text : text + blanks;
    }

    private static bool IsPlain(string text)
    {
        return !text.AsSpan().ContainsAnyExceptInRange('\0', '\u02ff');
    }
}
