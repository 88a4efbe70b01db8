using Npgsql;
using Sparkify.Models;
using Sparkify.Staging;
using Sparkify.Warehouse.Native;

namespace Sparkify.Warehouse.Postgres;

/// <summary>The staging tables of one batch: rows in memory in the format of COPY, then temporary tables of the run's own session.</summary>
/// <remarks>Temporary tables are unlogged, nobody else sees them, and they are gone with the transaction.</remarks>
internal sealed class PostgresStagingArea : IStagingArea, IDisposable
{
    private const string EventsModel = "event_records";
    private const int BufferBytes = 1 << 16;

    private readonly NpgsqlConnection _owner;
    private readonly Dictionary<string, Model> _tables;
    private readonly List<CopyRows> _rows = [];
    private readonly List<long> _discarded = [];
    private readonly Lock _gate = new();

    public PostgresStagingArea(NpgsqlConnection owner, Dialect dialect, ModelSet models, IQuarantine quarantine)
    {
        _owner = owner;
        Quarantine = quarantine;
        _tables = models.Models
            .Where(model => model is { Layer: "staging", Kind: ModelKind.Reader or ModelKind.Pipeline })
            .ToDictionary(model => model.Name);
        _owner.Execute(string.Concat(_tables.Values.Select(table => $"{Ddl.CreateTempTable(table, dialect)} on commit drop;\n")));
    }

    public EventTable Events { get; } = new();

    public References References { get; private set; } = new();

    public IQuarantine Quarantine { get; }

    public IStagingWriter OpenWriter()
    {
        return new StagingWriter(this, OpenTable, () => { });
    }

    public IStagedRows OpenTable(string name)
    {
        var rows = new CopyRows(_tables[name]);
        lock (_gate)
        {
            _rows.Add(rows);
        }

        return rows;
    }

    public void Discard(long fileId)
    {
        Events.Remove(RecordId.Of(fileId, 0), RecordId.Of(fileId, RecordId.MaxOffset));
        _discarded.Add(fileId);
    }

    public void Seal()
    {
        Quarantine.Flush();
        SendEvents();
        foreach (var table in _rows.GroupBy(rows => rows.Table))
        {
            using var copy = new CopyStream(_owner, table.Key);
            foreach (var piece in table.SelectMany(rows => rows.Pieces))
            {
                copy.Write(piece.Span);
            }

            copy.Complete();
        }

        _rows.Clear();
        RemoveDiscarded();
        _owner.Execute(string.Concat(_tables.Keys.Select(table => $"analyze {table};")));
    }

    public void Clear()
    {
        Events.Clear();
        References = new References();
        _rows.Clear();
        _discarded.Clear();
        _owner.Execute($"truncate {string.Join(", ", _tables.Keys)}");
    }

    public void Dispose()
    {
        Events.Dispose();
    }

    private void SendEvents()
    {
        var buffer = new byte[BufferBytes];
        using var copy = new CopyStream(_owner, EventsModel);
        foreach (var block in Events.Blocks)
        {
            copy.Write(block, buffer);
        }

        copy.Complete();
        Events.Clear();
    }

    private void RemoveDiscarded()
    {
        foreach (var fileId in _discarded)
        {
            var (first, last) = (RecordId.Of(fileId, 0), RecordId.Of(fileId, RecordId.MaxOffset));
            _owner.Execute(string.Concat(((string[])["song_records", "genre_records", "extra_records"])
                .Select(table => $"delete from {table} where record_id between {first} and {last};"))
                + $"delete from reject_records where file_id = {fileId}");
        }
    }
}
