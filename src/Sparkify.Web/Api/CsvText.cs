using System.Globalization;
using Sparkify.Exports;

namespace Sparkify.Web.Api;

/// <summary>CSV (RFC 4180) that a spreadsheet does not take for a formula.</summary>
internal static class CsvText
{
    private const string Quoted = ",\"\r\n";

    public static string Line(IEnumerable<object?> values)
    {
        return $"{string.Join(',', values.Select(Field))}\r\n";
    }

    /// <summary>One value. A text that would be a formula gets an apostrophe; a number never does.</summary>
    public static string Field(object? value)
    {
        var text = value switch
        {
            null => "",
            DateTime at => at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            bool isTrue => isTrue ? "true" : "false",
            string words => Defused.Text(words),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
        return text.AsSpan().IndexOfAny(Quoted) >= 0 || (value is string && text.Length == 0) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
