using System.Data.Common;
using Sparkify.Warehouse;
using Sparkify.Warehouse.Redshift;

namespace Sparkify.Health;

/// <summary>What can be said of a cluster that answers.</summary>
internal static class RedshiftServerState
{
    public static Diagnosis Version(DbConnection connection)
    {
        var version = connection.Read("select version()", row => row.GetString(0))[0];
        var place = version.IndexOf("Redshift", StringComparison.Ordinal);
        return place >= 0
            ? Diagnosis.Pass(version[place..])
            : Diagnosis.Fail($"it is no Redshift: {version}", "Name a PostgreSQL server with postgres://, and a cluster's endpoint here.");
    }

    public static Diagnosis Rights(DbConnection connection, RedshiftServer server)
    {
        if (!ServerWarehouse.IsThere(connection))
        {
            return connection.Count(
                "select case when has_database_privilege(current_database(), 'create') and has_schema_privilege(current_schema(), 'create') then 1 else 0 end") > 0
                ? Diagnosis.Pass($"`{server.Server.User}` may make the tables")
                : Diagnosis.Fail(
                    $"`{server.Server.User}` may not make tables in {server.Server.Database}",
                    $"Let its owner run: grant create on database \"{server.Server.Database}\" to \"{server.Server.User}\"; grant create on schema public to \"{server.Server.User}\";");
        }

        return connection.Count("select count(*) from pg_tables where schemaname = 'ops' and tablename = 'run_guard' and tableowner = current_user") > 0
            ? Diagnosis.Pass($"`{server.Server.User}` owns the tables and may load")
            : Diagnosis.Warn($"`{server.Server.User}` may read but perhaps not load", "Sign in as the user that owns the tables to load.");
    }

    public static Diagnosis Guard(DbConnection connection)
    {
        return RedshiftGuard.Holder(connection) is { } holder
            ? Diagnosis.Warn($"a run is at work: {holder}", "Wait for it to end; `etl` waits five seconds unless --wait says more.")
            : Diagnosis.Pass("free, as far as it can be told");
    }
}
