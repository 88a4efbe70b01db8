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

    /// <summary>First and last day: <c>2018-11-01 to 2018-11-30</c>.</summary>
    public override string ToString()
    {
        return string.Create(CultureInfo.InvariantCulture, $"{Since:yyyy-MM-dd} to {Until.AddDays(-1):yyyy-MM-dd}");
    }
}
