using System.Globalization;
using Sparkify.Insight;

namespace Sparkify.Web.Figures;

/// <summary>Values as pages write them.</summary>
internal static class Shown
{
    private static readonly string[] _weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>A value of an answer: <c>6,820</c>, <c>92.2 %</c>, <c>1 Nov 2018</c>.</summary>
    public static string Value(object? value, QuestionColumn column)
    {
        return value is null ? "–" : column switch
        {
            { Name: "weekday" } when value is long day && day is >= 1 and <= 7 => _weekdays[day - 1],
            { Name: "hour" } when value is long hour => string.Create(CultureInfo.InvariantCulture, $"{hour:00}"),
            { Unit: "%" } => $"{Text(value)} %",
            _ => Text(value),
        };
    }

    /// <summary>Any value, without its unit.</summary>
    public static string Text(object? value)
    {
        return value switch
        {
            null => "–",
            long or int or short => string.Create(CultureInfo.InvariantCulture, $"{value:#,0}"),
            double number => number.ToString("#,0.0", CultureInfo.InvariantCulture),
            decimal number => number.ToString("#,0.0", CultureInfo.InvariantCulture),
            DateOnly date => Day(date),
            DateTime at => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            string text => text,
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
    }

    public static string Day(DateOnly date)
    {
        return date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
    }

    /// <summary>A period as people say it: <c>1–30 Nov 2018</c>.</summary>
    public static string Span(Period period)
    {
        var (first, last) = (period.Since, period.Until.AddDays(-1));
        return (first.Year == last.Year, first.Month == last.Month) switch
        {
            _ when first == last => Day(first),
            (true, true) => string.Create(CultureInfo.InvariantCulture, $"{first.Day}–{last:d MMM yyyy}"),
            (true, false) => string.Create(CultureInfo.InvariantCulture, $"{first:d MMM} – {last:d MMM yyyy}"),
            _ => $"{Day(first)} – {Day(last)}",
        };
    }

    /// <summary>A signed change in percent: <c>+12.5 %</c>, <c>−3.0 %</c>.</summary>
    public static string Change(double percent)
    {
        var size = Math.Abs(percent).ToString("#,0.0", CultureInfo.InvariantCulture);
        return size == "0.0" ? "0.0 %" : percent < 0 ? $"−{size} %" : $"+{size} %";
    }

    /// <summary>A number that is a difference: <c>+7</c>, <c>−3</c>.</summary>
    public static string Signed(object? value)
    {
        return Number(value) switch
        {
            > 0 => $"+{Text(value)}",
            < 0 => $"−{Text(value).TrimStart('-')}",
            _ => Text(value),
        };
    }

    /// <summary>A column's heading.</summary>
    public static string Title(string name)
    {
        return name.EndsWith("_change", StringComparison.Ordinal) ? "change" : name.Replace("_before", " before", StringComparison.Ordinal).Replace('_', ' ');
    }

    /// <summary>A number of an answer, or 0.</summary>
    public static double Number(object? value)
    {
        return value switch
        {
            null or string or DateOnly or DateTime => 0,
            _ => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        };
    }

    /// <summary>A number as programs read it.</summary>
    public static string Plain(double number)
    {
        return number.ToString("0.##", CultureInfo.InvariantCulture);
    }
}
