using System.Globalization;
using System.Text;

namespace Sparkify.Bench.Generation;

/// <summary>The two ways the sources escape text.</summary>
internal static class JsonText
{
    /// <summary>As eventsim does: a slash is escaped, what is not ASCII stays UTF-8.</summary>
    public static void Escape(string text, StringBuilder target)
    {
        foreach (var letter in text)
        {
            if (letter is '"' or '\\' or '/')
            {
                target.Append('\\');
            }

            target.Append(letter);
        }
    }

    /// <summary>As the song files do: what is not ASCII is <c>\u00e9</c>, a slash stays.</summary>
    public static string Ascii(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            if (letter > '~')
            {
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
                continue;
            }

            if (letter is '"' or '\\')
            {
                escaped.Append('\\');
            }

            escaped.Append(letter);
        }

        return escaped.ToString();
    }
}
