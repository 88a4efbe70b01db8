using System.Globalization;

namespace Sparkify.Insight;

/// <summary>Periods as people write them.</summary>
public static class Periods
{
    private const int Week = 7;
    private const int FourWeeks = 28;

    /// <summary>Names that count back from the newest event. A month such as <c>2018-11</c> is a period, too.</summary>
    public static IReadOnlyList<string> Presets { get; } = ["all", "last-7-days", "last-28-days", "this-month", "last-month"];

    /// <summary>The period that was asked for.</summary>
    /// <param name="asked">What was given.</param>
    /// <param name="usual">The preset if nothing was given.</param>
    /// <param name="reach">The span of the data.</param>
    /// <exception cref="SparkifyException">A date or name cannot be read, or the period is empty.</exception>
    internal static Period Of(Parameters asked, string usual, Reach reach)
    {
        if (asked.Period is not null && (asked.Since ?? asked.Until) is not null)
        {
            throw Wrong("A period is given twice: choose a name, or `since` and `until`.");
        }

        if (asked is { Since: null, Until: null })
        {
            return Named(asked.Period ?? usual, reach.Whole);
        }

        var period = new Period(
            asked.Since is { } since ? Date("since", since) : reach.Whole.Since,
            asked.Until is { } until ? Date("until", until) : reach.Whole.Until);
        return period.Days > 0
            ? period
            : throw Wrong(string.Create(
                CultureInfo.InvariantCulture,
                $"There is no day from {period.Since:yyyy-MM-dd} up to, but without, {period.Until:yyyy-MM-dd}."));
    }

    private static Period Named(string name, Period whole)
    {
        var month = new DateOnly(whole.Until.AddDays(-1).Year, whole.Until.AddDays(-1).Month, 1);
        return name switch
        {
            "all" => whole,
            "last-7-days" => whole with { Since = whole.Until.AddDays(-Week) },
            "last-28-days" => whole with { Since = whole.Until.AddDays(-FourWeeks) },
            "this-month" => new Period(month, month.AddMonths(1)),
            "last-month" => new Period(month.AddMonths(-1), month),
            _ when DateOnly.TryParseExact(name, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) =>
                new Period(first, first.AddMonths(1)),
            _ => throw Wrong($"`{name}` is no period: write {string.Join(", ", Presets)}, or a month such as 2018-11."),
        };
    }

    private static DateOnly Date(string name, string text)
    {
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Wrong($"`{text}` is no date for `{name}`: write it as 2018-11-30.");
    }

    private static SparkifyException Wrong(string problem)
    {
        return new SparkifyException(problem) { ExitCode = 2 };
    }
}
