using System.Text;

namespace Sparkify.Cli.Rendering;

/// <summary>Text that may come from anywhere, made safe for a terminal.</summary>
internal static class Printable
{
    /// <summary>Writes control characters as escapes, so that no stored text can steer the terminal.</summary>
    public static string Text(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('\0', '\u001f');
        if (first < 0 && text.AsSpan().IndexOfAnyInRange('\u007f', '\u009f') < 0 && text.AsSpan().IndexOfAny(Reordering) < 0)
        {
            return text;
        }

        var safe = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '\n' => safe.Append("\\n"),
                '\r' => safe.Append("\\r"),
                '\t' => safe.Append("\\t"),
                _ when char.IsControl(letter) || Reordering.Contains(letter) => safe.Append("\\u").Append(Hex(letter)),
                _ => safe.Append(letter),
            };
        }

        return safe.ToString();
    }

    /// <summary>Bytes as text: what is not UTF-8 becomes <c>\xNN</c>, control characters become escapes.</summary>
    public static string Bytes(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == System.Buffers.OperationStatus.Done)
            {
                text.Append(rune.ToString());
            }
            else
            {
                length = 1;
                text.Append("\\x").Append(bytes[0].ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
            }

            bytes = bytes[length..];
        }

        return Text(text.ToString());
    }

    /// <summary>The start of a text, at most so many letters, with an ellipsis if something is cut.</summary>
    public static string Start(string text, int letters)
    {
        return text.Length <= letters ? text : string.Concat(text.AsSpan(0, Math.Max(0, letters - 1)), "…");
    }

    /// <summary>Marks that make a terminal show text in another order than it is stored.</summary>
    private static ReadOnlySpan<char> Reordering => "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    private static string Hex(char letter)
    {
        return ((int)letter).ToString("x4", System.Globalization.CultureInfo.InvariantCulture);
    }
}
