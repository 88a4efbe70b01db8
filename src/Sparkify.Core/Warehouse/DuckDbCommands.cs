using System.Globalization;
using DuckDB.NET.Data;

namespace Sparkify.Warehouse;

/// <summary>Short ways to run one statement.</summary>
internal static class DuckDbCommands
{
    /// <summary>Runs a statement with positional parameters.</summary>
    /// <returns>Rows changed, where the engine counts them.</returns>
    public static long Execute(this DuckDBConnection connection, string sql, params object?[] values)
    {
        using var command = connection.Prepare(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first value of the first row as a number; 0 for null or no row.</summary>
    public static long Count(this DuckDBConnection connection, string sql, params object?[] values)
    {
        using var command = connection.Prepare(sql, values);
        return command.ExecuteScalar() is { } value and not DBNull ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>Every row, made into a value.</summary>
    public static List<T> Read<T>(this DuckDBConnection connection, string sql, Func<DuckDBDataReader, T> row, params object?[] values)
    {
        using var command = connection.Prepare(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    private static DuckDBCommand Prepare(this DuckDBConnection connection, string sql, object?[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements are constants and models; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var value in values)
        {
            command.Parameters.Add(new DuckDBParameter(value ?? DBNull.Value));
        }

        return command;
    }
}
