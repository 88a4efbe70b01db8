using System.Data.Common;

namespace Sparkify.Web.Answering;

/// <summary>Rows of a statement, as the engine gave them.</summary>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Values">The first rows.</param>
/// <param name="Count">How many there are in all.</param>
public sealed record Rows(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Values, long Count)
{
    internal static Rows Read(DbConnection connection, string sql, int most, CancellationToken cancellation)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100, CA3001 // Our own models; values went through literals of the core.
        command.CommandText = sql;
#pragma warning restore CA2100, CA3001
        using var cancel = cancellation.Register(command.Cancel);
        using var reader = command.ExecuteReader();
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        var values = new List<object?[]>();
        long count = 0;
        while (reader.Read())
        {
            count++;
            if (count <= most)
            {
                values.Add([.. Enumerable.Range(0, columns.Count).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
            }
        }

        return new Rows(columns, values, count);
    }
}
