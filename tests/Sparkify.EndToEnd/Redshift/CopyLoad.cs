using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>Runs one COPY: reads the objects, makes rows of their records, hands those to PostgreSQL in the client's transaction.</summary>
internal sealed class CopyLoad(Backend backend, StandInStore store, CopyStatement statement)
{
    private const int NotJson = 1214;

    public List<LoadError> Errors { get; } = [];

    /// <summary>Rows that were loaded.</summary>
    public int Rows { get; private set; }

    public IReadOnlyList<string> Files { get; private set; } = [];

    public long Bytes { get; private set; }

    /// <exception cref="StandInException">Nothing was loaded.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var columns = await ColumnsAsync(cancellation);
        var files = await store.ReadAsync(statement, cancellation);
        var paths = statement.Json switch
        {
            null => throw new StandInException(StandInException.Internal, "the stand-in loads JSON only"),
            "auto" or "auto ignorecase" => JsonPaths.Auto(columns, statement.Json.Length > "auto".Length),
            var address => JsonPaths.Read(await store.ReadAsync(address, cancellation), columns.Count),
        };
        (Files, Bytes) = ([.. files.Select(file => file.Uri)], files.Sum(file => (long)file.Bytes.Length));
        var rows = new StringBuilder();
        foreach (var (uri, bytes) in files)
        {
            Append(rows, columns, paths, uri, bytes);
        }

        if (Errors.Count >= statement.FailsAt)
        {
            throw new StandInException(StandInException.Internal, $"Load into table '{statement.Table}' failed.  Check 'sys_load_error_detail' system table for details.");
        }

        if (!statement.IsOnlyTried)
        {
            await backend.CopyAsync(statement.Table, string.Join(", ", columns.Select(column => $"\"{column.Name}\"")), rows.ToString(), cancellation);
        }
    }

    private void Append(StringBuilder rows, IReadOnlyList<LoadedColumn> columns, JsonPaths paths, string uri, byte[] bytes)
    {
        foreach (var (line, record) in JsonRecords.Of(bytes))
        {
            if (record is not { } fields)
            {
                Errors.Add(new LoadError(uri, line, null, NotJson, "Invalid JSON object"));
            }
            else if (Row(columns, paths, fields, out var fault) is { } row)
            {
                rows.Append(row).Append('\n');
                Rows++;
            }
            else
            {
                Errors.Add(new LoadError(uri, line, fault.Column, fault.Code, fault.Message));
            }

            if (Errors.Count >= statement.FailsAt)
            {
                return;
            }
        }
    }

    // The first field at fault is the one that is told.
    private string? Row(IReadOnlyList<LoadedColumn> columns, JsonPaths paths, JsonElement record, out (LoadedColumn Column, int Code, string Message) fault)
    {
        var texts = new string[columns.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = columns[i].Text(paths.Value(record, i), statement.HasEpochMilliseconds, out var wrong);
            if (wrong is { } found)
            {
                fault = (columns[i], found.Code, found.Message);
                return null;
            }
        }

        fault = default;
        return string.Join('\t', texts);
    }

    private async Task<IReadOnlyList<LoadedColumn>> ColumnsAsync(CancellationToken cancellation)
    {
        var rows = await backend.AskAsync(
            $"""
            select attname, format_type(atttypid, null), attnotnull,
                coalesce((
                    select substring(pg_get_constraintdef(oid) from '<= ([0-9]+)') from pg_constraint
                    where conrelid = attrelid and conkey = array[attnum] and contype = 'c' limit 1), '65535')
            from pg_attribute
            where attrelid = '{statement.Table}'::regclass and attnum > 0 and not attisdropped and (attidentity = '' or {(statement.Columns.Count > 0 ? "true" : "false")})
            order by attnum
            """,
            cancellation);
        var all = rows.Select(row => new LoadedColumn(row[0]!, row[1]!, int.Parse(row[3]!, CultureInfo.InvariantCulture), row[2] == "t")).ToList();
        return statement.Columns.Count == 0
            ? all
            : [.. statement.Columns.Select(name => all.FirstOrDefault(column => column.Name == name) ?? throw new StandInException("42703", $"column \"{name}\" of relation \"{statement.Table}\" does not exist"))];
    }
}
