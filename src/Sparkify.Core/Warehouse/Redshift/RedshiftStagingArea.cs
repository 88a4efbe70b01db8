using Npgsql;
using Sparkify.Models;
using Sparkify.Staging;
using Sparkify.Warehouse.Native;

namespace Sparkify.Warehouse.Redshift;

/// <summary>The staging tables of one batch: temporary tables, filled inside the cluster; what the reader adds comes as inserts.</summary>
internal sealed class RedshiftStagingArea : IStagingArea, IDisposable
{
    private const string EventsModel = "event_records";

    private readonly NpgsqlConnection _connection;
    private readonly Dictionary<string, Model> _tables;
    private readonly List<InsertRows> _rows = [];
    private readonly List<long> _discarded = [];
    private readonly Lock _gate = new();

    public RedshiftStagingArea(NpgsqlConnection connection, Dialect dialect, ModelSet models, IQuarantine quarantine)
    {
        _connection = connection;
        Quarantine = quarantine;
        _tables = models.Models
            .Where(model => model is { Layer: "staging", Kind: ModelKind.Reader or ModelKind.Pipeline })
            .ToDictionary(model => model.Name);
        foreach (var table in _tables.Values)
        {
            _connection.Execute(Ddl.CreateTempTable(table, dialect));
        }
    }

    public EventTable Events { get; } = new();

    public References References { get; private set; } = new(TextMap.LastReference);

    public IQuarantine Quarantine { get; }

    public IStagingWriter OpenWriter() => new StagingWriter(this, OpenTable, () => { });

    public IStagedRows OpenTable(string name)
    {
        var rows = new InsertRows(name, [.. _tables[name].Columns.Select(column => (column.Name, column.Type))]);
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
        AddEvents();
        foreach (var rows in _rows)
        {
            rows.Send(_connection);
        }

        _rows.Clear();
        RemoveDiscarded();
        foreach (var table in _tables.Keys)
        {
            _connection.Execute($"analyze {table}");
        }
    }

    // Deleted, not truncated: TRUNCATE would commit half a run.
    public void Clear()
    {
        Events.Clear();
        References = new References(TextMap.LastReference);
        _rows.Clear();
        _discarded.Clear();
        foreach (var table in _tables.Keys)
        {
            _connection.Execute($"delete from {table}");
        }
    }

    public void Dispose()
    {
        Events.Dispose();
    }

    private unsafe void AddEvents()
    {
        var rows = OpenTable(EventsModel);
        foreach (var block in Events.Blocks)
        {
            for (var row = 0; row < block.Count; row++)
            {
                for (var column = 0; column < EventColumns.Count; column++)
                {
                    Set(rows, column, EventColumns.Width(column) == sizeof(long) ? ((long*)block.Column(column))[row] : ((int*)block.Column(column))[row]);
                }

                rows.EndRow();
            }
        }

        Events.Clear();
    }

    private static void Set(IStagedRows rows, int column, long value)
    {
        if (column == EventColumns.Ts)
        {
            rows.SetMoment(column, value);
        }
        else
        {
            rows.Set(column, value);
        }
    }

    private void RemoveDiscarded()
    {
        foreach (var fileId in _discarded)
        {
            var (first, last) = (RecordId.Of(fileId, 0), RecordId.Of(fileId, RecordId.MaxOffset));
            foreach (var table in (string[])[EventsModel, "song_records", "genre_records", "extra_records"])
            {
                _connection.Execute($"delete from {table} where record_id between {first} and {last}");
            }

            _connection.Execute($"delete from reject_records where file_id = {fileId}");
        }
    }
}
