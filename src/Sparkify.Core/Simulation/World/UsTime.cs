namespace Sparkify.Simulation.World;

/// <summary>The clocks of the United States, without the system's time zone files.</summary>
/// <remarks>
/// Moments are milliseconds since 1970-01-01 00:00; local ones count as if the local clock were UTC.
/// Daylight saving time is that of the Energy Policy Act of 2005, in force since 2007, and is applied to every year:
/// from the second Sunday of March to the first Sunday of November, each at 2:00 by the local clock.
/// </remarks>
internal static class UsTime
{
    private const int FirstYear = 1970;
    private const int Years = 231;
    private const long Hour = 3_600_000;
    private const long Day = 24 * Hour;

    // Hours behind UTC in winter, by zone.
    private static readonly int[] _behind = [5, 6, 7, 7, 8, 9, 10];
    private static readonly long[] _starts = [.. Enumerable.Range(FirstYear, Years).Select(year => SundayAtTwo(year, 3, 2))];
    private static readonly long[] _ends = [.. Enumerable.Range(FirstYear, Years).Select(year => SundayAtTwo(year, 11, 1))];

    /// <summary>What the local clock shows.</summary>
    public static long Local(UsZone zone, long utc) => utc - (HoursBehind(zone, utc) * Hour);

    /// <summary>When the local clock shows this. An hour that is shown twice is the first one; one that is left out is an hour later.</summary>
    public static long Utc(UsZone zone, long local)
    {
        var winter = local + (_behind[(int)zone] * Hour);
        var summer = winter - Hour;
        return HoursBehind(zone, summer) < _behind[(int)zone] ? summer : winter;
    }

    /// <summary>How many hours the local clock is behind UTC.</summary>
    /// <param name="utc">Between 1970 and 2200.</param>
    public static int HoursBehind(UsZone zone, long utc)
    {
        var behind = _behind[(int)zone];
        if (zone is UsZone.Arizona or UsZone.Hawaii)
        {
            return behind;
        }

        // Both changes are far from the year's ends, so that standard time tells the year well enough.
        var standard = utc - (behind * Hour);
        var year = Date(standard).Year - FirstYear;
        return standard >= _starts[year] && standard < _ends[year] - Hour ? behind - 1 : behind;
    }

    /// <returns>1 = Monday … 7 = Sunday.</returns>
    public static int Weekday(long local) => (int)((Days(local) + 3) % 7) + 1;

    /// <returns>0 … 23.</returns>
    public static int HourOfDay(long local) => (int)((local - (Days(local) * Day)) / Hour);

    public static DateOnly Date(long local) => DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays((int)Days(local));

    /// <summary>The moment at which this day begins by the same clock.</summary>
    public static long StartOf(DateOnly date) => date.ToDateTime(TimeOnly.MinValue).Subtract(DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond;

    private static long Days(long moment) => moment >= 0 ? moment / Day : ((moment + 1) / Day) - 1;

    private static long SundayAtTwo(int year, int month, int which)
    {
        var first = new DateOnly(year, month, 1);
        var untilSunday = (7 - (int)first.DayOfWeek) % 7;
        return StartOf(first.AddDays(untilSunday + (7 * (which - 1)))) + (2 * Hour);
    }
}
