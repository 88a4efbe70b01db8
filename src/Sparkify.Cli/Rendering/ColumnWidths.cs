namespace Sparkify.Cli.Rendering;

/// <summary>How wide the columns of a table may be on a terminal.</summary>
internal static class ColumnWidths
{
    private const int Narrowest = 8;

    /// <summary>Leaves out columns from the right that cannot fit, then takes from the widest until the row fits.</summary>
    /// <param name="natural">What each column would like to have.</param>
    /// <returns>Widths of the columns that are shown.</returns>
    public static IReadOnlyList<int> Fit(IReadOnlyList<int> natural, int width, int gap)
    {
        var widths = natural.ToList();
        while (widths.Count > 1 && Total(widths.Select(wanted => Math.Min(wanted, Narrowest)), gap) > width)
        {
            widths.RemoveAt(widths.Count - 1);
        }

        for (var excess = Total(widths, gap) - width; excess > 0 && widths.Max() > 1; excess--)
        {
            widths[widths.IndexOf(widths.Max())]--;
        }

        return widths;
    }

    private static int Total(IEnumerable<int> widths, int gap)
    {
        return widths.Sum(width => width + gap) - gap;
    }
}
