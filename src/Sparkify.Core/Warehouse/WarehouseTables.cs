using Sparkify.Models;
using Sparkify.Pipeline;

namespace Sparkify.Warehouse;

/// <summary>Creates, empties and drops the tables of a warehouse.</summary>
public sealed class WarehouseTables(WarehouseAddress warehouse, TimeProvider time)
{
    private readonly IWarehouse _warehouse = Warehouses.At(warehouse, time);

    /// <summary>Creates every table that is missing and publishes the (empty) warehouse.</summary>
    /// <returns>The tables, in build order.</returns>
    public IReadOnlyList<string> Create()
    {
        return _warehouse.Write<IReadOnlyList<string>>(
            EtlRequest.DefaultLockWait,
            owner =>
            {
                owner.Open(rebuild: false, []);
                owner.Complete(report: null);
                return [.. ModelSet.Load().Permanent.Where(model => model.Kind != ModelKind.View).Select(model => model.Name)];
            },
            CancellationToken.None);
    }

    /// <summary>Makes a role that may read what is published, and nothing else.</summary>
    /// <param name="role">Its name.</param>
    /// <returns>The statements that were run.</returns>
    public string GrantReading(string role)
    {
        return _warehouse.GrantReading(role);
    }

    /// <summary>Drops every table, the ledger and what is published.</summary>
    public void Drop()
    {
        _warehouse.Drop();
    }
}
