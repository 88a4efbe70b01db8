using Npgsql;
using Sparkify.Warehouse;
using Sparkify.Warehouse.Postgres;

namespace Sparkify.Health;

/// <summary>What can be said of a PostgreSQL server that answers.</summary>
internal static class PostgresServerState
{
    private const int LeastVersion = 13;

    public static Diagnosis Version(NpgsqlConnection connection)
    {
        var version = connection.PostgreSqlVersion;
        return version.Major >= LeastVersion
            ? Diagnosis.Pass($"{version.ToString(2)} at {connection.Host}:{connection.Port}")
            : Diagnosis.Fail($"{version.ToString(2)} is too old", $"Move to PostgreSQL {LeastVersion} or later.");
    }

    public static Diagnosis Encryption(NpgsqlConnection connection, PostgresServer server)
    {
        var cipher = connection.Read("select version from pg_stat_ssl where pid = pg_backend_pid() and ssl", row => row.GetString(0)).FirstOrDefault();
        return cipher is not null ? Diagnosis.Pass($"{cipher}, and the server proved to be {server.Host}")
            : Diagnosis.Pass("none: the traffic stays on this machine");
    }

    public static Diagnosis Text(NpgsqlConnection connection)
    {
        var encoding = connection.Read("show server_encoding", row => row.GetString(0))[0];
        if (encoding != "UTF8")
        {
            return Diagnosis.Fail($"the database keeps text as {encoding}", "Create it with `createdb --encoding=UTF8 --template=template0`.");
        }

        return connection.Count("select count(*) from pg_collation where collname = 'und-x-icu'") > 0
            ? Diagnosis.Pass("UTF8, with the rules of Unicode for capital letters")
            : Diagnosis.Fail("the server was built without ICU, which titles are compared by", "Use a build with ICU; all usual packages have it.");
    }

    public static Diagnosis Rights(NpgsqlConnection connection, PostgresServer server)
    {
        if (!ServerWarehouse.IsThere(connection))
        {
            return connection.Count(
                "select case when has_database_privilege(current_database(), 'create') and has_schema_privilege(current_schema(), 'create') then 1 else 0 end") > 0
                ? Diagnosis.Pass($"`{server.User}` may make the tables")
                : Diagnosis.Fail(
                    $"`{server.User}` may not make tables in {server.Database}",
                    $"Let its owner run: grant create on database \"{server.Database}\" to \"{server.User}\"; grant create on schema public to \"{server.User}\";");
        }

        return connection.Count("select case when pg_has_role(tableowner, 'usage') then 1 else 0 end from pg_tables where schemaname = 'ops' and tablename = 'run_guard'") > 0
            ? Diagnosis.Pass($"`{server.User}` owns the tables and may load")
            : Diagnosis.Warn($"`{server.User}` may read but not load", "Sign in as the role that owns the tables to load.");
    }

    public static Diagnosis Guard(NpgsqlConnection connection)
    {
        return PostgresGuard.Holder(connection) is { } holder
            ? Diagnosis.Warn($"a run is at work: {holder}", "Wait for it to end; `etl` waits five seconds unless --wait says more.")
            : Diagnosis.Pass("free");
    }
}
