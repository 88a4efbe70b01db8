using System.Numerics;
using Sparkify.Cli.Rendering;
using Sparkify.Exports;

namespace Sparkify.Cli.Commands.Export;

/// <summary>Writes rows as an Excel workbook with one sheet, as they come.</summary>
internal static class SheetWriter
{
    /// <exception cref="SparkifyException">There are more rows than a sheet holds.</exception>
    public static void Write(Stream output, string name, IReadOnlyList<Column> columns, IEnumerable<object?[]> rows)
    {
        Workbook.Write(output, name, [.. ColumnNames.Distinct(columns)], rows.Select(row => (IReadOnlyList<object?>)[.. row.Select(Plain)]));
    }

    // What a sheet has no kind of cell for is text there.
    private static object? Plain(object? value)
    {
        return value is null or DBNull or IConvertible or BigInteger or DateOnly ? value : Cell.Text(value);
    }
}
