using System.Data.Common;
using System.Globalization;

namespace Sparkify.Warehouse;

/// <summary>Short ways to run one statement on any engine. Parameters are <c>$1</c>, <c>$2</c>, …</summary>
internal static class SqlCommands
{
    /// <summary>Runs a statement, or several without parameters; nothing if there is none.</summary>
    /// <returns>Rows changed, where the engine counts them.</returns>
    public static long Execute(this DbConnection connection, string sql, params object?[] values)
    {
        if (sql.Length == 0)
        {
            return 0;
        }

        using var command = connection.Prepare(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first value of the first row as a number; 0 for null or no row.</summary>
    public static long Count(this DbConnection connection, string sql, params object?[] values)
    {
        using var command = connection.Prepare(sql, values);
        return command.ExecuteScalar() is { } value and not DBNull ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>Every row, made into a value.</summary>
    public static List<T> Read<T>(this DbConnection connection, string sql, Func<DbDataReader, T> row, params object?[] values)
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

    private static DbCommand Prepare(this DbConnection connection, string sql, object?[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements are constants and models; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var value in values)
        {
            var parameter = command.CreateParameter();
            // Every timestamp of the warehouse is UTC; the engines' type for it knows no zone.
            parameter.Value = value is DateTime moment ? DateTime.SpecifyKind(moment, DateTimeKind.Unspecified) : value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
