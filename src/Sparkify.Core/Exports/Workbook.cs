using System.Data;
using System.Globalization;
using System.Numerics;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Sparkify.Exports;

/// <summary>Writes rows as an Excel workbook with one sheet, as they come.</summary>
public static class Workbook
{
    /// <summary>Rows of a sheet without the line of names: a limit of the file format.</summary>
    private const int MostRows = 1_048_575;

    private const int LongestName = 31;
    private const int ExactDigits = 15;
    private static readonly OpenXmlConfiguration _plain = new() { AutoFilter = false, TableStyles = TableStyles.None };

    /// <param name="output">Where the file goes.</param>
    /// <param name="name">The sheet's name; a long one is cut.</param>
    /// <param name="names">Names of the columns, no two of them the same.</param>
    /// <param name="rows">A value for each column: text, numbers, dates, times, null.</param>
    /// <exception cref="SparkifyException">There are more rows than a sheet holds.</exception>
    public static void Write(Stream output, string name, IReadOnlyList<string> names, IEnumerable<IReadOnlyList<object?>> rows)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(rows);
        using var waiting = rows.GetEnumerator();
        object sheet = waiting.MoveNext() ? Sheet(name, names, waiting) : Nothing(names);
        MiniExcel.SaveAs(output, sheet, sheetName: name.Length <= LongestName ? name : $"{name[..(LongestName - 1)]}…", configuration: _plain);
    }

    private static IEnumerable<Dictionary<string, object?>> Sheet(string table, IReadOnlyList<string> names, IEnumerator<IReadOnlyList<object?>> rows)
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
            long or BigInteger or ulong when Digits(value).TrimStart('-').Length > ExactDigits => Digits(value),
            BigInteger big => (long)big,
            double number when !double.IsFinite(number) => Digits(number),
            DateOnly date => date.ToDateTime(TimeOnly.MinValue),
            _ => value,
        };
    }

    private static string Digits(object number)
    {
        return ((IFormattable)number).ToString(null, CultureInfo.InvariantCulture);
    }

    private static DataTable Nothing(IReadOnlyList<string> names)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var name in names)
        {
            table.Columns.Add(name);
        }

        return table;
    }
}
