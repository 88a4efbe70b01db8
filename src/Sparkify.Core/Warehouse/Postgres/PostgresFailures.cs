using System.Net.Sockets;
using System.Security.Authentication;
using Npgsql;

namespace Sparkify.Warehouse.Postgres;

/// <summary>What goes wrong with a server, in words, each with one remedy.</summary>
internal static class PostgresFailures
{
    /// <summary>True if the same work may succeed on a new connection.</summary>
    public static bool IsTransient(Exception problem)
    {
        return problem switch
        {
            PostgresException refused => refused.SqlState is "40001" or "40P01" or "57P01" or "57P02" or "57P03" or "53300"
                || refused.SqlState.StartsWith("08", StringComparison.Ordinal),
            NpgsqlException { InnerException: AuthenticationException } => false,
            NpgsqlException broken => broken.InnerException is IOException or SocketException or TimeoutException or ObjectDisposedException
                || broken.IsTransient,
            _ => false,
        };
    }

    /// <param name="problem">What the driver says.</param>
    /// <param name="server">Whom it was said to.</param>
    public static SparkifyException Of(NpgsqlException problem, PostgresServer server)
    {
        return problem is PostgresException refused ? Refused(refused, server) : Unreached(problem, server);
    }

    private static SparkifyException Refused(PostgresException problem, PostgresServer server)
    {
        return problem.SqlState switch
        {
            "28P01" or "28000" => Because(
                $"{server} does not let `{server.User}` in: {problem.MessageText}.",
                "Give the right password in PGPASSWORD or a PGPASSFILE, or name another user.", 4, problem),
            "3D000" => Because(
                $"{server.Host}:{server.Port} has no database `{server.Database}`.",
                $"Create it with `createdb -h {server.Host} -p {server.Port} {server.Database}`, or name another.", 4, problem),
            "42501" => Because(
                $"`{server.User}` may not do that in {server}: {problem.MessageText}.",
                "Ask its owner for the right, or sign in as the role that owns the warehouse.", 4, problem),
            "25006" => Because($"{server} is read-only: {problem.MessageText}.", "Sign in to the primary server.", 4, problem),
            "53100" => Because($"the disk of {server} is full.", "Free some space there and run again: nothing of this run stayed.", 1, problem),
            "53300" => Because($"{server} has no free connection.", "Wait, or raise its max_connections.", 5, problem),
            "55P03" => Because(
                $"somebody else holds a lock in {server} that the run needs; it waited as long as lock_timeout allows.",
                "Look for it in pg_stat_activity, or run again later: nothing of this run stayed.", 5, problem),
            "57014" => Because(
                $"a statement in {server} was stopped: {problem.MessageText}.",
                "Run again, with a longer ?statement_timeout=SECONDS if it was too short.", 5, problem),
            _ when IsTransient(problem) => Because($"{server} went away: {problem.MessageText}.", "Run again: nothing of this run stayed.", 5, problem),
            _ => Because($"{server} refused a statement: {problem.MessageText} ({problem.SqlState}).", "Run again with --debug for the details.", 1, problem),
        };
    }

    private static SparkifyException Unreached(NpgsqlException problem, PostgresServer server)
    {
        return problem.InnerException switch
        {
            AuthenticationException => Because(
                $"{server.Host} did not prove who it is: {Sentence(problem.InnerException.Message)}.",
                "Name the file of its certificate authority with ?sslrootcert=FILE, and the host as the certificate has it.", 4, problem),
            SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } => Because(
                $"there is no host `{server.Host}`.", "Check the name and the network.", 5, problem),
            SocketException { SocketErrorCode: SocketError.ConnectionRefused } => Because(
                $"nothing answers at {server.Host}:{server.Port}.", "Start the server, or check host and port.", 5, problem),
            _ when problem.Message.StartsWith("No password", StringComparison.Ordinal) => Because(
                $"{server} wants a password and there is none.", "Give it in PGPASSWORD or a PGPASSFILE.", 4, problem),
            TimeoutException => Because($"{server.Host}:{server.Port} did not answer in time.", "Check the network and the firewall, then run again.", 5, problem),
            _ => Because($"the connection to {server} failed: {Sentence(problem.GetBaseException().Message)}.", "Run again: nothing of this run stayed.", 5, problem),
        };
    }

    private static string Sentence(string message) => message.TrimEnd('.', ' ').ReplaceLineEndings(" ");

    private static SparkifyException Because(string what, string remedy, int exitCode, Exception cause)
    {
        return new SparkifyException(what, remedy, cause) { ExitCode = exitCode };
    }
}
