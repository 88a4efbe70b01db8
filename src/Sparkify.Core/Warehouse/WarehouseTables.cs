using Sparkify.Models;
using Sparkify.Pipeline;

namespace Sparkify.Warehouse;

/// <summary>Creates, empties and drops the tables of a warehouse.</summary>
public sealed class WarehouseTables(WarehouseAddress warehouse, TimeProvider time)
{
    private readonly WarehouseFiles _files = new(warehouse);

    /// <summary>Creates every table that is missing and publishes the (empty) warehouse.</summary>
    /// <returns>The tables, in build order.</returns>
    public IReadOnlyList<string> Create()
    {
        using var held = WarehouseLock.Take(_files, time, EtlRequest.DefaultLockWait, CancellationToken.None);
        var models = ModelSet.Load();
        using (var open = OpenWarehouse.Open(_files, models, time, []))
        {
            open.CloseDatabase();
        }

        var publication = new Publication(_files);
        if (publication.CurrentRun() is null)
        {
            publication.Publish(RunId.At(time.GetUtcNow()));
        }

        return [.. models.Permanent.Where(model => model.Kind != ModelKind.View).Select(model => model.Name)];
    }

    /// <summary>Drops every table, the ledger and the published snapshots.</summary>
    public void Drop()
    {
        using var held = WarehouseLock.Take(_files, time, EtlRequest.DefaultLockWait, CancellationToken.None);
        new Publication(_files).Remove();
        foreach (var file in (string[])[_files.Build, _files.Wal, _files.Quarantine])
        {
            File.Delete(file);
        }
    }
}
