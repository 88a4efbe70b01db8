using System.Globalization;
using Npgsql;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>What the system tables tell. It stays whatever becomes of the client's transaction.</summary>
internal sealed class StandInBooks(Func<NpgsqlConnection> open, string database) : IDisposable
{
    private static int _numbers = 1000;

    // A connection for each note would be most of those that the server has to make.
    private readonly Lazy<NpgsqlConnection> _connection = new(open);
    private readonly Lock _one = new();

    /// <summary>Notes the end of a COPY and the records that it skipped.</summary>
    /// <param name="session">The process of the session that it ran in.</param>
    public void Note(int session, CopyStatement statement, CopyLoad load, bool isLoaded)
    {
        var number = Interlocked.Increment(ref _numbers);
        Execute(
            """
            insert into sys_load_history (query_id, session_id, database_name, status, table_name, start_time, end_time, data_source, loaded_rows, loaded_bytes,
                source_file_count, source_file_bytes, error_count)
            values ($1, $2, $3, $4, $5, now() at time zone 'UTC', now() at time zone 'UTC', $6, $7, $8, $9, $8, $10)
            """,
            [(long)number, session, database, isLoaded ? "completed" : "aborted", statement.Table, statement.Source, isLoaded ? (long)load.Rows : 0L, load.Bytes, load.Files.Count, (long)load.Errors.Count]);
        foreach (var error in load.Errors)
        {
            Execute(
                """
                insert into sys_load_error_detail (query_id, session_id, database_name, start_time, file_name, line_number, column_name, column_type, column_length, error_code, error_message)
                values ($1, $2, $3, now() at time zone 'UTC', $4, $5, $6, $7, $8, $9, $10)
                """,
                [(long)number, session, database, error.File, error.Line, error.Column?.Name ?? "", ShortType(error.Column), error.Column is { Type: "text" } text ? text.Bytes.ToString(CultureInfo.InvariantCulture) : "", error.Code, error.Message]);
        }
    }

    public void Note(IEnumerable<TableAttributes> tables)
    {
        foreach (var table in tables)
        {
            Execute(
                """
                insert into stand_in_attributes values ($1, $2, $3, $4)
                on conflict (table_name) do update set diststyle = excluded.diststyle, sortkey1 = excluded.sortkey1, sortkey_num = excluded.sortkey_num
                """,
                [table.Table, table.DistStyle, table.SortKeys.Count > 0 ? table.SortKeys[0] : "", table.SortKeys.Count]);
        }
    }

    public void Dispose()
    {
        if (_connection.IsValueCreated)
        {
            _connection.Value.Dispose();
        }
    }

    private static string ShortType(LoadedColumn? column) => column?.Type switch
    {
        null => "",
        "text" => "varchar",
        "timestamp without time zone" => "timestamp",
        "double precision" => "float8",
        var type => type,
    };

    private void Execute(string sql, object[] values)
    {
        using var alone = _one.EnterScope();
        using var command = new NpgsqlCommand(sql, _connection.Value);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        command.ExecuteNonQuery();
    }
}
