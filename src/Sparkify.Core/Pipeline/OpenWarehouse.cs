using DuckDB.NET.Data;
using Sparkify.Models;
using Sparkify.Warehouse;

namespace Sparkify.Pipeline;

/// <summary>A warehouse held by its one owner: lock, database, staging area and quarantine.</summary>
internal sealed class OpenWarehouse : IDisposable
{
    private readonly WarehouseLock? _lock;

    private OpenWarehouse(WarehouseFiles files, WarehouseLock? held, DuckDBConnection connection, ModelSet models)
    {
        Files = files;
        _lock = held;
        Connection = connection;
        Quarantine = new Quarantine(files.Quarantine);
        Staging = new DuckDbStagingArea(connection, models, Quarantine);
    }

    public WarehouseFiles Files { get; }

    public DuckDBConnection Connection { get; }

    public Quarantine Quarantine { get; }

    public DuckDbStagingArea Staging { get; }

    /// <summary>Takes the lock, heals what a crash left behind and makes sure that every table is there.</summary>
    /// <param name="files">The warehouse.</param>
    /// <param name="models">Its tables.</param>
    /// <param name="held">The lock; disposed of with the result.</param>
    /// <param name="time">The clock.</param>
    /// <param name="notes">Gets a line for people if something was healed.</param>
    public static OpenWarehouse Open(
        WarehouseFiles files, ModelSet models, WarehouseLock? held, TimeProvider time, ICollection<string> notes)
    {
        var connection = DuckDbDatabase.OpenBuild(files, time, notes);
        try
        {
            connection.Execute($"set preserve_insertion_order = false");
            new DuckDbModels(connection, models).Ensure();
            return new OpenWarehouse(files, held, connection, models);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Closes the database, keeping the lock: from here on its file may be copied.</summary>
    public void CloseDatabase()
    {
        Connection.Execute("checkpoint");
        Connection.Dispose();
    }

    public void Dispose()
    {
        Quarantine.Dispose();
        Connection.Dispose();
        _lock?.Dispose();
    }
}
