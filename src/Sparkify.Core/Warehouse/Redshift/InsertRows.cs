using System.Text;
using Npgsql;
using NpgsqlTypes;
using Sparkify.Staging;

namespace Sparkify.Warehouse.Redshift;

/// <summary>Rows of one small table, kept in memory and sent as multi-row inserts.</summary>
/// <remarks>Values are parameters: in a literal, Redshift and PostgreSQL read a backslash in different ways.</remarks>
internal sealed class InsertRows : IStagedRows
{
    // The protocol counts parameters in 16 bits.
    private const int MostParameters = 30_000;
    private const int MostRows = 1_000;

    private readonly List<object?[]> _rows = [];
    private readonly NpgsqlDbType[] _types;
    private object?[] _row;

    /// <param name="table">With its schema.</param>
    /// <param name="columns">Types as models and maps write them.</param>
    public InsertRows(string table, IReadOnlyList<(string Column, string Type)> columns)
    {
        (Table, Columns) = (table, columns);
        _types = [.. columns.Select(column => TypeOf(column.Type))];
        _row = new object?[_types.Length];
    }

    public string Table { get; }

    public IReadOnlyList<(string Column, string Type)> Columns { get; }

    public int Count => _rows.Count;

    public void Add(params object?[] values)
    {
        _rows.Add(values);
    }

    /// <summary>Sends all rows and forgets them.</summary>
    public void Send(NpgsqlConnection connection)
    {
        foreach (var some in _rows.Chunk(Math.Min(MostRows, MostParameters / _types.Length)))
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of tables and columns; values are parameters.
            command.CommandText = Statement(some.Length);
#pragma warning restore CA2100
            foreach (var value in some.SelectMany(row => row.Zip(_types)))
            {
                command.Parameters.Add(new NpgsqlParameter { Value = Plain(value.First), NpgsqlDbType = value.Second });
            }

            command.ExecuteNonQuery();
        }

        _rows.Clear();
    }

    public void Set(int column, long value) => _row[column] = value;

    public void Set(int column, long? value) => _row[column] = value;

    public void Set(int column, int? value) => _row[column] = value;

    public void Set(int column, double? value) => _row[column] = value;

    public void Set(int column, Text text) => _row[column] = text.HasValue ? Encoding.UTF8.GetString(text.Bytes) : null;

    public void Set(int column, string? text) => _row[column] = text;

    public void SetMoment(int column, long? microseconds)
    {
        _row[column] = microseconds is { } known ? DateTime.UnixEpoch.AddTicks(known * TimeSpan.TicksPerMicrosecond) : null;
    }

    public void EndRow()
    {
        _rows.Add(_row);
        _row = new object?[_types.Length];
    }

    public void Dispose()
    {
    }

    private string Statement(int rows)
    {
        var text = new StringBuilder($"insert into {Table} ({string.Join(", ", Columns.Select(column => column.Column))}) values ");
        for (var (row, parameter) = (0, 0); row < rows; row++)
        {
            text.Append(row == 0 ? "(" : ", (");
            text.AppendJoin(", ", _types.Select(_ => $"${++parameter}"));
            text.Append(')');
        }

        return text.ToString();
    }

    private static object Plain(object? value) => value switch
    {
        null => DBNull.Value,
        DateTime moment => DateTime.SpecifyKind(moment, DateTimeKind.Unspecified),
        _ => value,
    };

    private static NpgsqlDbType TypeOf(string type) => type.Split('(')[0] switch
    {
        "bigint" => NpgsqlDbType.Bigint,
        "integer" => NpgsqlDbType.Integer,
        "smallint" => NpgsqlDbType.Smallint,
        "double precision" => NpgsqlDbType.Double,
        "timestamp" => NpgsqlDbType.Timestamp,
        "date" => NpgsqlDbType.Date,
        "boolean" => NpgsqlDbType.Boolean,
        _ => NpgsqlDbType.Text,
    };
}
