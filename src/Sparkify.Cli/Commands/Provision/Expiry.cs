using System.Globalization;

namespace Sparkify.Cli.Commands.Provision;

/// <summary>Reads <c>90m</c>, <c>8h</c>, <c>2d</c>.</summary>
internal static class Expiry
{
    // A cluster needs some of it to come up.
    private static readonly TimeSpan _shortest = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan _longest = TimeSpan.FromDays(365);

    /// <returns>UTC, to the second.</returns>
    /// <exception cref="SparkifyException">It is no such time (exit code 2).</exception>
    public static DateTime At(string text, DateTimeOffset now)
    {
        var isNumber = int.TryParse(text.AsSpan(0, Math.Max(0, text.Length - 1)), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        TimeSpan? unit = text.Length < 2 || !isNumber ? null : text[^1] switch
        {
            'm' => TimeSpan.FromMinutes(1),
            'h' => TimeSpan.FromHours(1),
            'd' => TimeSpan.FromDays(1),
            _ => null,
        };
        if (unit is null || number > _longest / unit || unit.Value * number < _shortest)
        {
            throw WrongUse.Because($"`--expire {text}` is no time from 30m to 365d.", "Write it as 90m, 8h or 2d.");
        }

        var at = now.UtcDateTime + (unit.Value * number);
        return new DateTime(at.Year, at.Month, at.Day, at.Hour, at.Minute, at.Second, DateTimeKind.Utc);
    }
}
