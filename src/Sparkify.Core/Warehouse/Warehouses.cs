using Sparkify.Warehouse.Postgres;
using Sparkify.Warehouse.Redshift;

namespace Sparkify.Warehouse;

/// <summary>Finds the engine that an address names.</summary>
internal static class Warehouses
{
    public static IWarehouse At(WarehouseAddress address, TimeProvider time)
    {
        return address switch
        {
            { Redshift: { } cluster } => new RedshiftWarehouse(cluster, time),
            { Server: { } server } => new PostgresWarehouse(server, time),
            _ => new DuckDbWarehouse(new WarehouseFiles(address), time),
        };
    }
}
