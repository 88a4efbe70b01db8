using System.Data;
using System.Globalization;
using System.Numerics;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using Sparkify.Cli.Rendering;

namespace Sparkify.Cli.Commands.Export;

/// <summary>Writes rows as an Excel workbook with one sheet, as they come.</summary>
internal static class SheetWriter
{
    /// <summary>Rows of a sheet without the line of names: a limit of the file format.</summary>
    private const int MostRows = 1_048_575;

    private const int LongestName = 31;
    private const int ExactDigits = 15;
    private static readonly OpenXmlConfiguration _plain = new() { AutoFilter = false, TableStyles = TableStyles.None };

    /// <exception cref="SparkifyException">There are more rows than a sheet holds.</exception>
    public static void Write(Stream output, string name, IReadOnlyList<Column> columns, IEnumerable<object?[]> rows)
    {
        var names = ColumnNames.Distinct(columns).ToList();
        using var waiting = rows.GetEnumerator();
        object sheet = waiting.MoveNext() ? Sheet(name, names, waiting) : Nothing(names);
        MiniExcel.SaveAs(output, sheet, sheetName: Printable.Start(name, LongestName), configuration: _plain);
    }

    private static IEnumerable<Dictionary<string, object?>> Sheet(string table, List<string> names, IEnumerator<object?[]> rows)
    {
        var count = 0;
        do
        {
            if (++count > MostRows)
            {
                throw new SparkifyException($"{table} has more than {Words.Number(MostRows)} rows, and a sheet holds no more.", "Choose -o csv or -o parquet.");
            }

            var cells = new Dictionary<string, object?>(names.Count, StringComparer.Ordinal);
            for (var i = 0; i < names.Count; i++)
            {
                cells.Add(names[i], Value(rows.Current[i]));
            }

            yield return cells;
        }
        while (rows.MoveNext());
    }

    // A sheet's numbers are doubles: a longer whole number, such as an id, stays whole as text.
    private static object? Value(object? value)
    {
        return value switch
        {
            null or DBNull => null,
            string text => Defused.Text(text),
            long or BigInteger or ulong when Cell.Text(value).TrimStart('-').Length > ExactDigits => Cell.Text(value),
            BigInteger big => (long)big,
            DateOnly date => date.ToDateTime(TimeOnly.MinValue),
            bool or DateTime or IConvertible => value,
            _ => Cell.Text(value),
        };
    }

    private static DataTable Nothing(List<string> names)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        names.ForEach(name => table.Columns.Add(name));
        return table;
    }
}
