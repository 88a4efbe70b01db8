using System.Net.Sockets;
using Npgsql;

namespace Sparkify.Warehouse;

/// <summary>What the guards of all servers have in common: one session locks <c>ops.run_guard</c>, and others are told who holds it.</summary>
internal static class ServerGuard
{
    private const string UniqueViolation = "23505";
    private const string SchemaThere = "42P06";
    private const string TableThere = "42P07";

    /// <summary>Opens a session and takes the lock.</summary>
    /// <param name="server">Where.</param>
    /// <param name="take">Begins a transaction and locks.</param>
    /// <param name="busy">The SQLSTATE with which a lock is refused that another session holds.</param>
    /// <param name="holder">Who that is, in words.</param>
    /// <param name="cancellation">Looked at once, before anything is done.</param>
    /// <exception cref="SparkifyException">Another run holds it (exit code 5).</exception>
    public static NpgsqlConnection Take(
        IServer server, Action<NpgsqlConnection> take, string busy, Func<NpgsqlConnection, string> holder, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var connection = server.OpenForWriting();
        try
        {
            take(connection);
            return connection;
        }
        catch (PostgresException refused) when (refused.SqlState == busy)
        {
            connection.Execute("rollback");
            var name = holder(connection);
            connection.Dispose();
            throw new SparkifyException(
                $"another run ({name}) holds the warehouse {server}.",
                "Wait for it to end, or stop it; a later run loads whatever is missing.",
                refused)
            { ExitCode = 5 };
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Makes the table that is locked. Two first runs may meet here: the one that comes second finds what it wanted to make.</summary>
    /// <param name="connection">The session.</param>
    /// <param name="count">Counts such tables.</param>
    /// <param name="make">Makes it and its schema.</param>
    public static void Prepare(NpgsqlConnection connection, string count, params IReadOnlyList<string> make)
    {
        const int Attempts = 3;
        for (var attempt = 1; connection.Count(count) == 0; attempt++)
        {
            try
            {
                foreach (var statement in make)
                {
                    connection.Execute(statement);
                }
            }
            catch (PostgresException raced) when (raced.SqlState is UniqueViolation or SchemaThere or TableThere && attempt < Attempts)
            {
                Thread.Sleep(TimeSpan.FromMilliseconds(50));
            }
        }
    }

    /// <summary>True if a connection was refused before there was any.</summary>
    public static bool NeverConnected(Exception problem)
    {
        return problem is NpgsqlException { InnerException: SocketException or TimeoutException } or PostgresException { SqlState: "57P03" or "53300" };
    }
}
