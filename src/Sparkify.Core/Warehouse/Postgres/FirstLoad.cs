using System.Data.Common;
using Npgsql;
using Sparkify.Models;

namespace Sparkify.Warehouse.Postgres;

/// <summary>The first load of an empty warehouse, worked out by the same models in an embedded DuckDB, then copied table by table.</summary>
/// <remarks>It takes a fraction of the time that the server would need. See docs/decisions/0015.</remarks>
internal sealed class FirstLoad : IDisposable
{
    private readonly ModelSet _models;
    private readonly DirectoryInfo _folder;

    private FirstLoad(ModelSet models, DirectoryInfo folder, DuckDbBuild build)
    {
        (_models, _folder, Build) = (models, folder, build);
    }

    public static Dialect Dialect { get; } = new DuckDbDialect();

    public DuckDbBuild Build { get; }

    public static FirstLoad Open(ModelSet models, IQuarantine quarantine, TimeProvider time)
    {
        var folder = ScratchFolder.Create();
        try
        {
            var files = new WarehouseFiles(WarehouseAddress.Parse($"duckdb:{Path.Combine(folder.FullName, "build.duckdb")}"));
            var build = DuckDbBuild.Open(files, () => models, time, [], quarantine);
            build.IsFresh = true;
            return new FirstLoad(models, folder, build);
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    // A crash takes all of it along: the first batch needs no transaction.
    public void BeginBatch()
    {
        Build.Quarantine.Flush();
        if (!Build.IsFresh)
        {
            Build.Connection.Execute("begin");
        }
    }

    public void CommitBatch()
    {
        if (!Build.IsFresh)
        {
            Build.Connection.Execute("commit");
        }

        Build.IsFresh = false;
    }

    /// <summary>Copies every table into the empty ones of the warehouse, inside the transaction of its connection.</summary>
    public void CopyTo(NpgsqlConnection target)
    {
        foreach (var model in _models.Permanent.Where(model => model.Kind != ModelKind.View && model.Name is not ("ops.models" or "ops.model_columns")))
        {
            Copy(target, model, model.Name);
        }

        foreach (var model in KeptStaging())
        {
            target.Execute($"drop table if exists {model.Name}; {Ddl.CreateTable(model.Name, model, new PostgresDialect())}");
            Copy(target, model, $"{DuckDbDatabase.Catalog}.main.{model.Name}");
        }
    }

    public void Dispose()
    {
        Build.Dispose();
        _folder.Delete(recursive: true);
    }

    private IEnumerable<Model> KeptStaging()
    {
        var kept = Build.Connection.Read(
            "select table_name from information_schema.tables where table_schema = 'main' and table_name like 'staging!_%' escape '!' and table_type = 'BASE TABLE'",
            row => row.GetString(0)).ToHashSet();
        return _models.Models.Where(model => kept.Contains(model.Name));
    }

    private void Copy(NpgsqlConnection target, Model model, string source)
    {
        using var command = Build.Connection.CreateCommand();
#pragma warning disable CA2100 // Made of model names and columns.
        command.CommandText = $"select {string.Join(", ", model.Columns.Select(column => Ddl.Quote(column.Name)))} from {source}";
#pragma warning restore CA2100
        command.UseStreamingMode = true;
        using var reader = command.ExecuteReader();
        if (!reader.Read())
        {
            return;
        }

        var rows = new CopyRows(model.Name, model.Columns);
        var setters = model.Columns.Select(Setter).ToArray();
        using var copy = new CopyStream(target, model.Name);
        do
        {
            for (var column = 0; column < setters.Length; column++)
            {
                setters[column](reader, rows, column);
            }

            rows.EndRow();
            Send(rows, copy, isLast: false);
        }
        while (reader.Read());

        Send(rows, copy, isLast: true);
        copy.Complete();
    }

    private static void Send(CopyRows rows, CopyStream copy, bool isLast)
    {
        if (rows.IsFull || isLast)
        {
            foreach (var piece in rows.Pieces)
            {
                copy.Write(piece.Span);
            }

            rows.Clear();
        }
    }

    private static Action<DbDataReader, CopyRows, int> Setter(ModelColumn column)
    {
        Action<DbDataReader, CopyRows, int> set = column.Type switch
        {
            "bigint" => (from, to, at) => to.Set(at, from.GetInt64(at)),
            "integer" => (from, to, at) => to.Set(at, (long)from.GetInt32(at)),
            "double precision" => (from, to, at) => to.Set(at, (double?)from.GetDouble(at)),
            "timestamp" => (from, to, at) => to.SetMoment(at, (from.GetDateTime(at) - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond),
            "date" => (from, to, at) => to.SetDay(at, from.GetFieldValue<DateOnly>(at)),
            "boolean" => (from, to, at) => to.Set(at, from.GetBoolean(at)),
            "varchar" => (from, to, at) => to.Set(at, from.GetString(at)),
            _ => throw new InvalidOperationException($"{column.Name}: no stored table has a column of type {column.Type}."),
        };
        return (from, to, at) =>
        {
            if (from.IsDBNull(at))
            {
                to.SetNull(at);
            }
            else
            {
                set(from, to, at);
            }
        };
    }
}
