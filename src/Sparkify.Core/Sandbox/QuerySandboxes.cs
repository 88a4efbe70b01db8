using Sparkify.Warehouse;

namespace Sparkify.Sandbox;

/// <summary>Finds the sandbox of a warehouse's engine.</summary>
public static class QuerySandboxes
{
    /// <param name="warehouse">Whose published state is asked.</param>
    /// <param name="program">How a worker is started, where one is needed.</param>
    /// <param name="limits">What a statement may take.</param>
    public static IQuerySandbox At(WarehouseAddress warehouse, WorkerProgram program, QueryLimits limits)
    {
        ArgumentNullException.ThrowIfNull(warehouse);
        return warehouse switch
        {
            { Redshift: not null } => new ClosedSandbox("The rights of a role on Redshift were never tried on a live cluster, so no statements by hand are taken there."),
            { Server: { } server } => new PostgresSandbox(server, limits),
            _ => new DuckDbSandbox(warehouse, program, limits),
        };
    }
}
