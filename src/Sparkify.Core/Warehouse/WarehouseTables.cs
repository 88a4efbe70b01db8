namespace Sparkify.Warehouse;

/// <summary>Creates, empties and drops the tables of a warehouse.</summary>
public sealed class WarehouseTables(WarehouseAddress warehouse, TimeProvider time)
{
    /// <summary>Creates every table that is missing and publishes the (empty) warehouse.</summary>
    /// <returns>The tables, in build order.</returns>
    public IReadOnlyList<string> Create()
    {
        throw new NotSupportedException($"{warehouse} {time}");
    }

    /// <summary>Drops every table, the ledger and the published snapshots.</summary>
    public void Drop()
    {
        throw new NotSupportedException($"{warehouse}");
    }
}
