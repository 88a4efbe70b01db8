using System.Globalization;
using System.Text;

namespace Sparkify.Web.Figures;

/// <summary>Bytes of a record as text: what cannot be seen is written out.</summary>
internal static class RawText
{
    /// <summary>Letters as they are; control characters, invisible and direction marks as <c>\u202E</c>; bytes that are no UTF-8 as the replacement character.</summary>
    public static string Of(byte[] bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var rune in Encoding.UTF8.GetString(bytes).EnumerateRunes())
        {
            var isHidden = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            text.Append(isHidden && rune.Value is not ('\n' or '\t') ? string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}") : rune.ToString());
        }

        return text.ToString();
    }
}
