using DuckDB.NET.Data;
using Sparkify.Models;

namespace Sparkify.Warehouse;

/// <summary>A build file opened by its one owner, who holds the lock: database, staging area and quarantine.</summary>
internal sealed class DuckDbBuild : IDisposable
{
    private DuckDbBuild(WarehouseFiles files, DuckDBConnection connection, ModelSet models, IQuarantine? quarantine)
    {
        Files = files;
        Connection = connection;
        Quarantine = quarantine ?? new QuarantineFile(files.Quarantine);
        Staging = new DuckDbStagingArea(connection, models, Quarantine);
    }

    public WarehouseFiles Files { get; }

    public DuckDBConnection Connection { get; }

    public IQuarantine Quarantine { get; }

    public DuckDbStagingArea Staging { get; }

    /// <summary>True while the file is not yet the warehouse: a crash leaves nothing of it, so its first batch needs no transaction.</summary>
    public bool IsFresh { get; set; }

    /// <summary>Heals what a crash left behind and makes sure that every table is there.</summary>
    /// <param name="files">The warehouse, or the one that is built beside it.</param>
    /// <param name="models">Its tables; asked for when the file is open.</param>
    /// <param name="time">The clock.</param>
    /// <param name="notes">Gets a line for people if something was healed.</param>
    /// <param name="quarantine">Where the bytes of rejects go; beside the file unless told otherwise.</param>
    public static DuckDbBuild Open(
        WarehouseFiles files, Func<ModelSet> models, TimeProvider time, ICollection<string> notes, IQuarantine? quarantine = null)
    {
        var connection = DuckDbDatabase.OpenBuild(files, time, notes);
        try
        {
            connection.Execute("set preserve_insertion_order = false");
            // These look for patterns that most columns here do not have, and cost a sixth of a load: see docs/decisions/0023.
            connection.Execute("set disabled_compression_methods = 'fsst,dict_fsst,dictionary,rle'");
            connection.Execute("set checkpoint_threshold = '1GB'");
            connection.Execute("set auto_checkpoint_skip_wal_threshold = 1000000000");
            // Rows on their way to the file wait in memory that is touched for the first time; this keeps them few.
            connection.Execute("set write_buffer_row_group_count = 1");
            connection.Execute("begin");
            new ModelTables(connection, models(), new DuckDbDialect()).Ensure(replace: false, isNew: files.Former is not null);
            connection.Execute("commit");
            var open = new DuckDbBuild(files, connection, models(), quarantine) { IsFresh = files.Former is not null };
            open.CarryHistory();
            return open;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // The history of runs outlives a rebuilt file.
    private void CarryHistory()
    {
        if (Files.Former is { } former && File.Exists(former))
        {
            Connection.Execute($"attach {Ddl.Literal(former)} as former (read_only)");
            Connection.Execute("insert into ops.runs by name select * from former.ops.runs");
            Connection.Execute("insert into ops.check_results by name select * from former.ops.check_results");
            Connection.Execute("detach former");
        }
    }

    /// <summary>Writes all that is committed into the file, on a connection of its own: others may read meanwhile.</summary>
    public void Checkpoint()
    {
        using var connection = DuckDbDatabase.OpenAgain(Connection);
        connection.Execute("checkpoint");
    }

    /// <summary>Closes the database file, keeping the lock: from here on it may be copied. What the engine has in memory is left to <see cref="Dispose"/>.</summary>
    public void CloseDatabase()
    {
        Connection.Execute("checkpoint");
        Connection.Execute($"use memory; detach {DuckDbDatabase.Catalog}");
    }

    public void Dispose()
    {
        (Quarantine as IDisposable)?.Dispose();
        Connection.Dispose();
        Staging.Dispose();
    }
}
