using Sparkify.Warehouse;

namespace Sparkify.Health;

/// <summary>All there is to examine in a warehouse.</summary>
public static class WarehouseHealth
{
    /// <param name="warehouse">Any engine.</param>
    /// <param name="time">To tell ages.</param>
    public static IReadOnlyList<IExamination> Of(WarehouseAddress warehouse, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(warehouse);
        var engine = EngineOf(warehouse);
        return
        [
            .. engine.Examinations,
            new TablesExamination(engine, warehouse.Engine),
            new LastRunExamination(engine, time),
            new FreshnessExamination(engine, time),
            new FailedObjectsExamination(engine),
            new RejectsExamination(engine),
        ];
    }

    /// <summary>The part that differs by engine.</summary>
    public static IEngineHealth EngineOf(WarehouseAddress warehouse)
    {
        ArgumentNullException.ThrowIfNull(warehouse);
        return warehouse.Engine switch
        {
            "duckdb" => new DuckDbHealth(warehouse),
            "postgres" => new PostgresHealth(warehouse.Server!),
            "redshift" => new RedshiftHealth(warehouse.Redshift!),
            _ => throw new NotSupportedException($"{warehouse.Engine} has no examinations."),
        };
    }
}
