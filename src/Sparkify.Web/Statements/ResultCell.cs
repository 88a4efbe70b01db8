using System.Globalization;

namespace Sparkify.Web.Statements;

/// <summary>A value of a result as the page writes it: every digit that the engine gave.</summary>
internal static class ResultCell
{
    public static string Text(object? value)
    {
        return value switch
        {
            null => "null",
            string text => text,
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime at => at.ToString(at.Ticks % TimeSpan.TicksPerMillisecond == 0 ? "yyyy-MM-dd HH:mm:ss.fff" : "yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
    }
}
