using System.Globalization;
using System.Numerics;
using DuckDB.NET.Data;
using Sparkify.Insight;
using Sparkify.Sandbox;
using Sparkify.Warehouse;

namespace Sparkify.Exports;

/// <summary>Writes rows that lie in memory as Parquet. An engine of its own does it, in memory, whatever warehouse the rows come from.</summary>
public static class ParquetFile
{
    /// <param name="columns">Names, no two of them the same in any case, and kinds.</param>
    /// <param name="rows">A value for each column, as its kind says.</param>
    /// <returns>The file's bytes.</returns>
    public static byte[] Bytes(IReadOnlyList<QueryColumn> columns, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        var folder = Directory.CreateTempSubdirectory("sparkify-parquet-");
        try
        {
            var path = Path.Combine(folder.FullName, "answer.parquet");
            Write(path, columns, rows);
            return File.ReadAllBytes(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(string path, IReadOnlyList<QueryColumn> columns, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        var isWide = columns.Select((_, i) => rows.Any(row => row[i] is BigInteger)).ToList();
        var types = columns.Select((column, i) => $"{Quoted(column.Name)} {Type(column.Kind, isWide[i])}");
        connection.Execute($"create table answer ({string.Join(", ", types)})");
        using (var appender = connection.CreateAppender("answer"))
        {
            foreach (var values in rows)
            {
                var row = appender.CreateRow();
                for (var i = 0; i < values.Count; i++)
                {
                    _ = Append(row, values[i], columns[i].Kind == ColumnKind.Number || isWide[i]);
                }

                row.EndRow();
            }
        }

        connection.Execute($"copy answer to {Ddl.Literal(path)} (format parquet)");
    }

    private static IDuckDBAppenderRow Append(IDuckDBAppenderRow row, object? value, bool isNumber)
    {
        return value switch
        {
            null or DBNull => row.AppendNullValue(),
            BigInteger big => row.AppendValue((double)big),
            _ when isNumber => row.AppendValue(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
            long number => row.AppendValue(number),
            DateOnly date => row.AppendValue(date),
            DateTime at => row.AppendValue(at),
            _ => row.AppendValue(Convert.ToString(value, CultureInfo.InvariantCulture)),
        };
    }

    // A whole number beyond 64 bits has no kind in the format but that of a double.
    private static string Type(ColumnKind kind, bool isWide)
    {
        return kind switch
        {
            ColumnKind.Integer => isWide ? "double" : "bigint",
            ColumnKind.Number => "double",
            ColumnKind.Date => "date",
            ColumnKind.Time => "timestamp",
            _ => "varchar",
        };
    }

    private static string Quoted(string name)
    {
        return $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
