using Npgsql;
using Sparkify.Models;

namespace Sparkify.Warehouse.Redshift;

/// <summary>The tables beside those of the models: made, emptied and dropped.</summary>
internal static class RedshiftTables
{
    /// <summary>Makes what is missing.</summary>
    public static void Ensure(NpgsqlConnection connection)
    {
        connection.Execute(RedshiftQuarantine.Create);
        foreach (var map in TextMap.All)
        {
            connection.Execute(map.Create);
        }
    }

    /// <summary>Deletes what was loaded, inside the run's transaction; TRUNCATE would commit it.</summary>
    public static void Empty(NpgsqlConnection connection, ModelSet models)
    {
        var kept = (string[])["ops.runs", "ops.check_results", "ops.models", "ops.model_columns"];
        var tables = models.Permanent.Where(model => model.Kind != ModelKind.View).Select(model => model.Name).Except(kept);
        foreach (var table in tables.Append("ops.quarantine"))
        {
            connection.Execute($"delete from {table}");
        }
    }

    /// <summary>Drops what the product made in a database, and nothing else.</summary>
    public static void DropAll(NpgsqlConnection connection, RedshiftServer server, ModelSet models)
    {
        var permanent = models.Permanent.Reverse().ToList();
        foreach (var view in permanent.Where(model => model.Kind == ModelKind.View))
        {
            connection.Execute($"drop view if exists {view.Name}");
        }

        var tables = permanent.Where(model => model.Kind != ModelKind.View).Select(model => model.Name)
            .Concat(models.Models.Where(model => model.Name.StartsWith("staging_", StringComparison.Ordinal)).Select(model => model.Name))
            .Concat(TextMap.All.Select(map => map.Table))
            .Concat(["ops.quarantine", "ops.run_guard"]);
        LandingLeftovers.Remove(connection, server, []);
        foreach (var table in tables)
        {
            connection.Execute($"drop table if exists {table}");
        }

        connection.Execute("drop schema if exists ops");
    }
}
