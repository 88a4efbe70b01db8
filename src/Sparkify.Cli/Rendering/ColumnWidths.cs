namespace Sparkify.Cli.Rendering;

/// <summary>How wide the columns of a table may be on a terminal.</summary>
internal static class ColumnWidths
{
    private const int NarrowestText = 8;

    /// <summary>Leaves out columns from the right that cannot fit, then takes from the widest text until the row fits.</summary>
    /// <param name="natural">What each column would like to have, and whether it may be cut: half a number is another number.</param>
    /// <returns>Widths of the columns that are shown.</returns>
    public static IReadOnlyList<int> Fit(IReadOnlyList<(int Width, bool MayCut)> natural, int width, int gap)
    {
        var smallest = natural.Select(column => column.MayCut ? Math.Min(column.Width, NarrowestText) : column.Width).ToList();
        while (smallest.Count > 1 && Total(smallest, gap) > width)
        {
            smallest.RemoveAt(smallest.Count - 1);
        }

        var widths = natural.Take(smallest.Count).Select(column => column.Width).ToList();
        for (var excess = Total(widths, gap) - width; excess > 0; excess--)
        {
            var widest = Enumerable.Range(0, widths.Count).MaxBy(i => widths[i] > smallest[i] ? widths[i] : 0);
            if (widths[widest] <= smallest[widest])
            {
                break;
            }

            widths[widest]--;
        }

        return widths;
    }

    private static int Total(List<int> widths, int gap)
    {
        return widths.Sum(width => width + gap) - gap;
    }
}
