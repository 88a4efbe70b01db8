using Npgsql;
using Sparkify.Warehouse;
using Sparkify.Warehouse.Postgres;

namespace Sparkify.Sandbox;

/// <summary>Looks at what the role may do that the dashboard signs in as.</summary>
internal static class PostgresRights
{
    // Whoever may write, act for one who may, or read the server's files is no role for what strangers write.
    private const string Powers = """
        select count(*)
        from pg_roles as roles
        where pg_has_role(current_user, roles.oid, 'member')
            and (roles.rolsuper or roles.rolcreaterole or roles.rolcreatedb or roles.rolreplication or roles.rolbypassrls
                or roles.rolname in ('pg_read_server_files', 'pg_write_server_files', 'pg_execute_server_program', 'pg_signal_backend', 'pg_write_all_data'))
        """;

    private const string Writable = """
        select count(*)
        from pg_class as tables
        inner join pg_namespace as schemas on tables.relnamespace = schemas.oid
        where tables.relkind in ('r', 'p') and schemas.nspname not in ('pg_catalog', 'information_schema') and schemas.nspname not like 'pg_toast%'
            and (has_table_privilege(tables.oid, 'insert') or has_table_privilege(tables.oid, 'update') or has_table_privilege(tables.oid, 'delete')
                or has_table_privilege(tables.oid, 'truncate'))
        """;

    /// <summary>Why no statement of a stranger may run as this role; null if one may.</summary>
    public static string? WhyClosed(PostgresServer server)
    {
        try
        {
            using var connection = PostgresSession.OpenForReading(server);
            return connection.Count(Powers) == 0 && connection.Count(Writable) == 0
                ? null
                : $"SQL is not offered here: the dashboard signs in to PostgreSQL as `{server.User}`, who may do more than read. "
                    + "Make a role that only reads with `sparkify tables create --with-analyst-role NAME`, let it sign in, and serve with -w postgres://NAME@HOST/DATABASE.";
        }
        catch (NpgsqlException problem)
        {
            throw PostgresFailures.Of(problem, server);
        }
    }
}
