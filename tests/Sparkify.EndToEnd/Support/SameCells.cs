using Sparkify.Checks;

namespace Sparkify.EndToEnd.Support;

/// <summary>Compares two warehouses cell by cell: every column of every row of every table, ids that depend on the order of loading replaced by what they name.</summary>
/// <param name="Tables">Tables compared.</param>
/// <param name="Rows">Rows of the first warehouse.</param>
/// <param name="Cells">Their cells.</param>
/// <param name="Differing">Cells that the other warehouse has otherwise, or does not have.</param>
public sealed record SameCells(int Tables, long Rows, long Cells, long Differing)
{
    public static SameCells Of(TestWarehouse one, TestWarehouse other)
    {
        var all = new SameCells(0, 0, 0, 0);
        var statements = WarehouseDigest.Tables.Select(WarehouseDigest.RowsOf).ToList();
        foreach (var (left, right) in one.RowsOfEach(statements).Zip(other.RowsOfEach(statements)))
        {
            var (rows, others) = (Split(left), Split(right));
            var differing = rows.Zip(others).Sum(pair => Difference(pair.First, pair.Second))
                + rows.Skip(others.Count).Concat(others.Skip(rows.Count)).Sum(row => row.Length);
            all = new SameCells(all.Tables + 1, all.Rows + rows.Count, all.Cells + rows.Sum(row => row.Length), all.Differing + differing);
        }

        return all;
    }

    private static List<string[]> Split(IReadOnlyList<string> rows)
    {
        return [.. rows.Order(StringComparer.Ordinal).Select(row => row.Split('\u001f'))];
    }

    private static int Difference(string[] row, string[] other)
    {
        return row.Zip(other).Count(pair => pair.First != pair.Second) + Math.Abs(row.Length - other.Length);
    }
}
