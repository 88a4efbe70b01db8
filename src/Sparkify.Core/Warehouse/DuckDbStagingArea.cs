using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using Sparkify.Models;
using Sparkify.Staging;
using Sparkify.Warehouse.Native;

namespace Sparkify.Warehouse;

/// <summary>The staging tables of one batch: events in memory of our own, all else in a database attached to the build file's instance.</summary>
/// <remarks>All of it is gone with the process. See docs/decisions/0003.</remarks>
internal sealed class DuckDbStagingArea : IStagingArea, IDisposable
{
    private const string Catalog = "staging";
    private const string EventsModel = "event_records";

    private readonly DuckDBConnection _owner;
    private readonly EngineThreads _threads;
    private readonly Dictionary<string, Model> _tables;
    private readonly DuckDbDialect _dialect = new();
    private GCHandle _events;

    public DuckDbStagingArea(DuckDBConnection owner, ModelSet models, IQuarantine quarantine)
    {
        (_owner, _threads) = (owner, new EngineThreads(owner));
        Quarantine = quarantine;
        _tables = models.Models
            .Where(model => model is { Layer: "staging", Kind: ModelKind.Reader or ModelKind.Pipeline } && model.Name != EventsModel)
            .ToDictionary(model => model.Name);
        _owner.Execute($"attach ':memory:' as {Catalog}");
        var build = _owner.Read("select current_database()", row => row.GetString(0))[0];
        _owner.Execute($"set search_path = '{build}.main,{Catalog}.main'");
        foreach (var table in _tables.Values)
        {
            _owner.Execute(Ddl.CreateTable($"{Catalog}.{table.Name}", table, _dialect));
        }

        _events = EventScan.Register(_owner, Events, models.Models.Single(model => model.Name == EventsModel));
        _owner.Execute($"create temp view {EventsModel} as select * from {EventScan.Function}()");
    }

    public EventTable Events { get; } = new();

    public References References { get; private set; } = new();

    public IQuarantine Quarantine { get; }

    /// <summary>True if there is work for more than one thread.</summary>
    public bool IsMuch => _threads.AreMany;

    public IStagingWriter OpenWriter()
    {
        var connection = DuckDbDatabase.OpenAgain(_owner);
        return new StagingWriter(this, name => Append(connection, name), connection.Dispose);
    }

    public IStagedRows OpenTable(string name)
    {
        var connection = DuckDbDatabase.OpenAgain(_owner);
        return new DuckDbAppender(connection, Catalog, _tables[name]) { OwnConnection = connection };
    }

    public void Discard(long fileId)
    {
        var (first, last) = (RecordId.Of(fileId, 0), RecordId.Of(fileId, RecordId.MaxOffset));
        Events.Remove(first, last);
        foreach (var table in (string[])["song_records", "genre_records", "extra_records"])
        {
            _owner.Execute($"delete from {Catalog}.{table} where record_id between {first} and {last}");
        }

        _owner.Execute($"delete from {Catalog}.reject_records where file_id = {fileId}");
    }

    /// <summary>Each row is in the engine once its writer is disposed of; what is left is to say how many they are.</summary>
    public void Seal()
    {
        _threads.Add(Events.Rows + _owner.Count($"select (select count(*) from {Catalog}.song_records) + (select count(*) from {Catalog}.genre_records)"));
    }

    public void Clear()
    {
        Events.Clear();
        References = new References();
        foreach (var name in _tables.Keys)
        {
            _owner.Execute($"truncate {Catalog}.{name}");
        }
    }

    private DuckDbAppender Append(DuckDBConnection connection, string name)
    {
        return new DuckDbAppender(connection, Catalog, _tables[name]);
    }

    /// <summary>To be called after the instance is closed: until then the engine may read the events.</summary>
    public void Dispose()
    {
        if (_events.IsAllocated)
        {
            _events.Free();
        }

        Events.Dispose();
    }
}
