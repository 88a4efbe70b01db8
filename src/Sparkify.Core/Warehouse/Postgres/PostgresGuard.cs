using System.Globalization;
using Npgsql;

namespace Sparkify.Warehouse.Postgres;

/// <summary>Makes one session the only writer of a warehouse, for one transaction.</summary>
/// <remarks>
/// The lock is on a table that only its owner may lock in this mode. An advisory lock would not do: any role that may sign in can take one.
/// </remarks>
internal static class PostgresGuard
{
    private const string LockNotAvailable = "55P03";

    /// <summary>Opens a session, begins a transaction and takes the lock.</summary>
    /// <exception cref="SparkifyException">Another run holds it (exit code 5).</exception>
    public static NpgsqlConnection Take(PostgresServer server, TimeSpan wait, CancellationToken cancellation)
    {
        return ServerGuard.Take(
            server,
            connection =>
            {
                Prepare(connection);
                connection.Execute("begin");
                connection.Execute(string.Create(CultureInfo.InvariantCulture, $"set local lock_timeout = '{wait.TotalMilliseconds:F0}ms'"));
                connection.Execute("lock table ops.run_guard in exclusive mode");
                connection.Execute(string.Create(CultureInfo.InvariantCulture, $"set local lock_timeout = '{server.LockTimeout}s'"));
            },
            LockNotAvailable,
            connection => Holder(connection) ?? "it has ended meanwhile",
            cancellation);
    }

    private static void Prepare(NpgsqlConnection connection)
    {
        ServerGuard.Prepare(
            connection,
            "select case when to_regclass('ops.run_guard') is null then 0 else 1 end",
            "create schema if not exists ops; create table if not exists ops.run_guard (); "
                + "comment on table ops.run_guard is 'Locked by the run that writes; holds nothing'");
    }

    /// <summary>Who holds the lock, in words; null if nobody does.</summary>
    public static string? Holder(NpgsqlConnection connection)
    {
        var holders = connection.Read(
            """
            select activity.pid, activity.usename, host(activity.client_addr), to_char(activity.xact_start at time zone 'UTC', 'HH24:MI:SS')
            from pg_locks as locks
            inner join pg_stat_activity as activity on locks.pid = activity.pid
            where locks.relation = to_regclass('ops.run_guard') and locks.granted and locks.pid <> pg_backend_pid()
            """,
            row => string.Create(
                CultureInfo.InvariantCulture,
                $"server process {row.GetInt32(0)} of {Text(row, 1)} from {Text(row, 2)}, since {Text(row, 3)} UTC"));
        return holders.FirstOrDefault();
    }

    private static string Text(System.Data.Common.DbDataReader row, int column) => row.IsDBNull(column) ? "?" : row.GetString(column);
}
