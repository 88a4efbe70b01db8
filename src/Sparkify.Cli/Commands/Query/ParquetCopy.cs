using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using Sparkify.Cli.Rendering;

namespace Sparkify.Cli.Commands.Query;

/// <summary>Writes an answer as Parquet, which the engine does itself.</summary>
internal static class ParquetCopy
{
    /// <exception cref="SparkifyException">The engine writes no Parquet.</exception>
    private static void Expect(DbConnection connection)
    {
        if (connection is not DuckDBConnection)
        {
            throw WrongUse.Because("Only a DuckDB warehouse writes parquet.", "Choose another --output, such as csv.");
        }
    }

    public static void Write(Invocation call, DbConnection connection, string sql, int? limit)
    {
        if (call.OutFile is not { } path)
        {
            throw WrongUse.Because("Parquet is no text for a terminal or a pipe.", "Name a file with --out FILE.");
        }

        var rows = limit is { } count ? string.Create(CultureInfo.InvariantCulture, $" limit {count}") : "";
        Write(call, connection, $"select * from (\n{sql}\n) as answer{rows}", path);
    }

    /// <summary>Writes the rows of a select of our own.</summary>
    public static void Write(Invocation call, DbConnection connection, string sql, string path)
    {
        Expect(connection);
        var target = Path.GetFullPath(path);
        var unfinished = UnfinishedFile.Beside(target);
        var quoted = unfinished.Replace("'", "''", StringComparison.Ordinal);
        using var command = connection.Prepare($"copy (\n{sql}\n) to '{quoted}' (format parquet)");
        using var cancel = call.Cancellation.Register(command.Cancel);
        try
        {
            command.ExecuteNonQuery();
            File.Move(unfinished, target, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
