using System.Globalization;

namespace Sparkify.Exports;

/// <summary>Text that no spreadsheet runs.</summary>
public static class Defused
{
    private const string Starters = "=+-@\t\r";

    /// <summary>The row, its texts defused in place.</summary>
    public static object?[] Row(object?[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = values[i] is string text ? Text(text) : values[i];
        }

        return values;
    }

    /// <summary>The text, with an apostrophe before it if it starts as formulas do and is no number.</summary>
    /// <remarks>Source: https://owasp.org/www-community/attacks/CSV_Injection.</remarks>
    public static string Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var isHarmless = text.Length == 0
            || !Starters.Contains(text[0], StringComparison.Ordinal)
            || double.TryParse(text, NumberStyles.Float & ~NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out _);
        return isHarmless ? text : $"'{text}";
    }
}
