using Sparkify.Warehouse.Postgres;

namespace Sparkify.Warehouse;

/// <summary>Finds the engine that an address names.</summary>
internal static class Warehouses
{
    public static IWarehouse At(WarehouseAddress address, TimeProvider time)
    {
        return address.Server is { } server ? new PostgresWarehouse(server, time) : new DuckDbWarehouse(new WarehouseFiles(address), time);
    }
}
