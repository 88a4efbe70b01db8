using System.Data.Common;
using System.Globalization;
using Npgsql;

namespace Sparkify.Warehouse.Redshift;

/// <summary>Makes one session the only writer of a warehouse, for one transaction.</summary>
/// <remarks>
/// The lock comes before the first read: a transaction of Redshift sees what was committed before its first read, and LOCK is none.
/// So the records that other sessions land while the guard is held are there when the run begins to read.
/// </remarks>
internal static class RedshiftGuard
{
    private const string Stopped = "57014";

    /// <summary>Opens a session, begins a transaction and takes the lock.</summary>
    /// <exception cref="SparkifyException">Another run holds it (exit code 5).</exception>
    public static NpgsqlConnection Take(RedshiftServer server, TimeSpan wait, CancellationToken cancellation)
    {
        return ServerGuard.Take(
            server,
            connection =>
            {
                Prepare(connection);
                Lock(connection, server, wait);
            },
            Stopped,
            connection => Holder(connection) ?? "its session is not told",
            cancellation);
    }

    /// <summary>Begins a transaction and takes the lock again, after the one before was taken back.</summary>
    public static void Lock(NpgsqlConnection connection, RedshiftServer server, TimeSpan wait)
    {
        // A wait of no time at all would be one without an end.
        var patience = Math.Max(1, (long)wait.TotalMilliseconds);
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"set statement_timeout to {patience}"));
        connection.Execute("begin");
        connection.Execute("lock table ops.run_guard");
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"set statement_timeout to {server.Server.StatementTimeout * 1000L}"));
    }

    /// <summary>Who holds the lock, in words; null if nobody does or it cannot be told.</summary>
    public static string? Holder(DbConnection connection)
    {
        try
        {
            return connection.Read(
                """
                select pid, txn_owner, txn_start from svv_transactions
                where relation = (select c.oid from pg_class c, pg_namespace n where c.relnamespace = n.oid and n.nspname = 'ops' and c.relname = 'run_guard')
                    and granted and pid <> pg_backend_pid()
                """,
                row => string.Create(
                    CultureInfo.InvariantCulture, $"server process {row.GetValue(0)} of {row.GetValue(1).ToString()!.Trim()}, since {row.GetDateTime(2):HH:mm:ss} UTC"))
                .FirstOrDefault();
        }
        catch (PostgresException)
        {
            return null;
        }
    }

    private static void Prepare(NpgsqlConnection connection)
    {
        ServerGuard.Prepare(
            connection,
            "select count(*) from pg_tables where schemaname = 'ops' and tablename = 'run_guard'",
            "create schema if not exists ops",
            "create table if not exists ops.run_guard (holder varchar(64))");
    }
}
