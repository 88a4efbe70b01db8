using System.Globalization;

namespace Sparkify;

/// <summary>Figures as people read them.</summary>
public static class Words
{
    private static readonly (double Size, string Unit)[] _units = [(1e9, "GB"), (1e6, "MB"), (1e3, "kB")];

    public static string Number(long number)
    {
        return number.ToString("N0", CultureInfo.InvariantCulture);
    }

    /// <summary><c>1 record</c>, <c>8,056 records</c>.</summary>
    public static string Count(long number, string noun)
    {
        return $"{Number(number)} {noun}{(number == 1 ? "" : "s")}";
    }

    public static string Seconds(double seconds)
    {
        return seconds < 60 ? string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s") : Duration(TimeSpan.FromSeconds(seconds));
    }

    /// <summary>The two largest units: <c>1 min 12 s</c>, <c>3 d 4 h</c>.</summary>
    public static string Duration(TimeSpan span)
    {
        return span switch
        {
            { TotalMinutes: < 1 } => $"{Math.Max(0, (long)span.TotalSeconds)} s",
            { TotalHours: < 1 } => $"{span.Minutes} min {span.Seconds} s",
            { TotalDays: < 1 } => $"{span.Hours} h {span.Minutes} min",
            _ => $"{Number((long)span.TotalDays)} d {span.Hours} h",
        };
    }

    public static string Bytes(double bytes)
    {
        var (size, unit) = Array.Find(_units, unit => bytes >= unit.Size);
        return unit is null
            ? $"{Number((long)bytes)} B"
            : string.Create(CultureInfo.InvariantCulture, $"{bytes / size:0.0} {unit}");
    }
}
