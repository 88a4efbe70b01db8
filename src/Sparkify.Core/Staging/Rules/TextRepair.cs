using System.Text.Unicode;

namespace Sparkify.Staging.Rules;

/// <summary>Undoes one wrong decoding: UTF-8 that was read as Latin-1 and written as UTF-8 again.</summary>
internal static class TextRepair
{
    /// <param name="text">Valid UTF-8.</param>
    /// <param name="destination">At least as long as the text.</param>
    /// <returns>The length of the repaired text; 0 if the text is as it was meant.</returns>
    public static int Repair(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        var written = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var first = text[i];
            if (first < 0x80)
            {
                destination[written++] = first;
                continue;
            }

            // Only these two lead bytes spell the code points of Latin-1, U+0080 to U+00FF.
            if (first is not (0xC2 or 0xC3))
            {
                return 0;
            }

            destination[written++] = (byte)((first << 6) | (text[++i] & 0x3F));
        }

        return written < text.Length && Utf8.IsValid(destination[..written]) ? written : 0;
    }
}
