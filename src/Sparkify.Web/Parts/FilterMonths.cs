using System.Globalization;
using Sparkify.Insight;

namespace Sparkify.Web.Parts;

/// <summary>The months that a visitor may choose.</summary>
internal static class FilterMonths
{
    private const int Most = 36;

    /// <summary>Months of the data, newest first.</summary>
    public static IEnumerable<string> Of(Reach reach)
    {
        if (reach.Newest is not { } newest || reach.Oldest is not { } oldest)
        {
            yield break;
        }

        var month = new DateOnly(newest.Year, newest.Month, 1);
        for (var count = 0; count < Most && month.AddMonths(1) > DateOnly.FromDateTime(oldest); count++)
        {
            yield return month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
            month = month.AddMonths(-1);
        }
    }

    /// <summary>A period's name as people say it.</summary>
    public static string Title(string period)
    {
        return DateOnly.TryParseExact(period, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
            : period == "all" ? "all days" : period.Replace('-', ' ');
    }
}
