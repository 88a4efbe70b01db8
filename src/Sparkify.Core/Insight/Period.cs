using System.Globalization;

namespace Sparkify.Insight;

/// <summary>Whole days in UTC, from the first up to, but without, the last.</summary>
/// <param name="Since">The first day.</param>
/// <param name="Until">The day after the last.</param>
public readonly record struct Period(DateOnly Since, DateOnly Until)
{
    public int Days => Until.DayNumber - Since.DayNumber;

    internal DateTime Start => Since.ToDateTime(TimeOnly.MinValue);

    internal DateTime End => Until.ToDateTime(TimeOnly.MinValue);

    /// <summary>The days before, as many as these.</summary>
    public Period Before()
    {
        return new Period(Since.AddDays(-Days), Since);
    }

    /// <summary>The same days of the year before.</summary>
    public Period YearBefore()
    {
        return new Period(Since.AddYears(-1), Until.AddYears(-1));
    }

    /// <summary>The months of which these days have every day that the data has; no days, at the start, if there are none.</summary>
    public Period WholeMonths(Reach reach)
    {
        var data = reach.Whole;
        var from = Since <= data.Since ? FirstOfMonth(data.Since) : FirstOfMonth(Since.AddDays(-1)).AddMonths(1);
        var to = Until >= data.Until ? FirstOfMonth(data.Until.AddDays(-1)).AddMonths(1) : FirstOfMonth(Until);
        return from < to ? new Period(from, to) : new Period(Since, Since);
    }

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>First and last day: <c>2018-11-01 to 2018-11-30</c>.</summary>
    public override string ToString()
    {
        return string.Create(CultureInfo.InvariantCulture, $"{Since:yyyy-MM-dd} to {Until.AddDays(-1):yyyy-MM-dd}");
    }
}
