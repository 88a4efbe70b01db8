using System.Data.Common;

namespace Sparkify.Health;

/// <summary>Short ways to read the tables of a warehouse, on any engine.</summary>
internal static class Books
{
    /// <param name="sql">One select without parameters.</param>
    /// <returns>Every row; null where the database has null.</returns>
    public static List<object?[]> Rows(this DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Our own text, without values.
        command.CommandText = sql;
#pragma warning restore CA2100
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
}
