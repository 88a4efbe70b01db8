using DuckDB.NET.Data;
using Sparkify.Models;
using Sparkify.Staging;

namespace Sparkify.Warehouse;

/// <summary>The staging tables of one batch: an in-memory database attached to the build file's instance.</summary>
/// <remarks>It spills to disk when it outgrows the engine's memory limit, and is gone with the process. See docs/decisions/0003.</remarks>
internal sealed class DuckDbStagingArea
{
    public const string Catalog = "staging";

    private readonly DuckDBConnection _owner;
    private readonly IReadOnlyDictionary<string, Model> _tables;
    private readonly Quarantine _quarantine;

    public DuckDbStagingArea(DuckDBConnection owner, ModelSet models, Quarantine quarantine)
    {
        _owner = owner;
        _quarantine = quarantine;
        _tables = models.Models
            .Where(model => model is { Layer: "staging", Kind: ModelKind.Reader or ModelKind.Pipeline })
            .ToDictionary(model => model.Name);
        _owner.Execute($"attach ':memory:' as {Catalog}");
        var build = _owner.Read("select current_database()", row => row.GetString(0))[0];
        _owner.Execute($"set search_path = '{build.Replace("'", "''", StringComparison.Ordinal)}.main,{Catalog}.main'");
        foreach (var table in _tables.Values)
        {
            _owner.Execute(Ddl.CreateTable($"{Catalog}.{table.Name}", table));
        }
    }

    /// <summary>Opens the area for one more reading thread.</summary>
    public IStagingWriter OpenWriter()
    {
        var connection = Connect();
        return new DuckDbStagingWriter(connection, name => new DuckDbAppender(connection, Catalog, _tables[name]), _quarantine);
    }

    /// <summary>Opens one table for appending.</summary>
    public DuckDbTable OpenTable(string name)
    {
        var connection = Connect();
        return new DuckDbTable(connection, new DuckDbAppender(connection, Catalog, _tables[name]));
    }

    /// <summary>Takes out every row of an object.</summary>
    public void Discard(long fileId)
    {
        var (first, last) = (RecordId.Of(fileId, 0), RecordId.Of(fileId, RecordId.MaxOffset));
        foreach (var table in (string[])["event_records", "song_records", "genre_records"])
        {
            _owner.Execute($"delete from {Catalog}.{table} where record_id between {first} and {last}");
        }

        _owner.Execute($"delete from {Catalog}.reject_records where file_id = {fileId}");
    }

    private DuckDBConnection Connect()
    {
        var connection = new DuckDBConnection(_owner.ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Empties every table for the next batch.</summary>
    public void Clear()
    {
        foreach (var name in _tables.Keys)
        {
            _owner.Execute($"truncate {Catalog}.{name}");
        }
    }
}
