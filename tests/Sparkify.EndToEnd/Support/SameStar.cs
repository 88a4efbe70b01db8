using System.Globalization;
using Sparkify.Checks;

namespace Sparkify.EndToEnd.Support;

/// <summary>Compares two warehouses table by table and shows the first rows that differ.</summary>
public static class SameStar
{
    private const int Shown = 4;

    /// <returns>What differs, or an empty text.</returns>
    public static string Difference(TestWarehouse expected, TestWarehouse actual)
    {
        return Difference(expected, expected.Digest(), actual);
    }

    /// <param name="expected">The right one.</param>
    /// <param name="digest">Its digest, worked out before.</param>
    /// <param name="actual">The one to test.</param>
    public static string Difference(TestWarehouse expected, IReadOnlyList<TableDigest> digest, TestWarehouse actual)
    {
        return string.Join('\n', digest.Zip(actual.Digest())
            .Where(pair => pair.First != pair.Second)
            .Select(pair => Explain(expected, actual, pair)));
    }

    private static string Explain(TestWarehouse expected, TestWarehouse actual, (TableDigest Expected, TableDigest Actual) pair)
    {
        var rows = WarehouseDigest.RowsOf(pair.Expected.Table);
        var (wanted, got) = (Printable(expected.Rows(rows)), Printable(actual.Rows(rows)));
        return string.Create(CultureInfo.InvariantCulture, $"{pair.Expected.Table}: {pair.Expected.Rows} rows expected, {pair.Actual.Rows} found")
            + Lines("missing", Less(wanted, got)) + Lines("too much", Less(got, wanted));
    }

    private static List<string> Printable(IEnumerable<string> rows)
    {
        return [.. rows.Select(row => row.Replace('\u001f', '|').Replace("\u001e", "null", StringComparison.Ordinal))];
    }

    private static List<string> Less(List<string> rows, List<string> others)
    {
        var counts = others.CountBy(row => row).ToDictionary();
        return [.. rows.Where(row => !Take(counts, row)).Order(StringComparer.Ordinal)];
    }

    private static bool Take(Dictionary<string, int> counts, string row)
    {
        return counts.TryGetValue(row, out var left) && left > 0 && (counts[row] = left - 1) >= 0;
    }

    private static string Lines(string what, List<string> rows)
    {
        return string.Concat(rows.Take(Shown).Select(row => $"\n    {what}: {row}"))
            + (rows.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $"\n    … {rows.Count} rows {what}") : "");
    }
}
