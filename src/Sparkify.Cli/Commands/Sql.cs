using System.Data.Common;

namespace Sparkify.Cli.Commands;

/// <summary>Runs our own statements on the operations tables.</summary>
internal static class Sql
{
    /// <param name="sql">One select with a <c>?</c> for each value.</param>
    /// <returns>Every row; null where the database has null.</returns>
    public static List<object?[]> Rows(this DbConnection connection, string sql, params object[] values)
    {
        using var command = connection.Prepare(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            }

            rows.Add(row);
        }

        return rows;
    }

    public static DbCommand Prepare(this DbConnection connection, string sql, params object[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Our own text; what a user typed is a parameter, or is meant to be SQL.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var value in values)
        {
            var parameter = command.CreateParameter();
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
