using Npgsql;
using Sparkify.Warehouse.Postgres;

namespace Sparkify.Warehouse.Redshift;

/// <summary>What goes wrong with a cluster. Its own errors have class XX, after which the driver gives the connection up.</summary>
internal static class RedshiftFailures
{
    /// <summary>Redshift's number for two transactions that no order of one after the other explains.</summary>
    private const string NotSerializable = "1023";

    /// <summary>True if the same work may succeed on a new connection.</summary>
    public static bool IsTransient(Exception problem)
    {
        return problem is PostgresException { SqlState: "XX000" } own
            ? own.MessageText.Contains(NotSerializable, StringComparison.Ordinal)
            : PostgresFailures.IsTransient(problem);
    }

    /// <summary>True for an error of COPY itself: it concerns one object.</summary>
    public static bool IsOfCopy(PostgresException problem) => problem.SqlState == "XX000" && !IsTransient(problem);

    public static SparkifyException Of(NpgsqlException problem, RedshiftServer server)
    {
        return problem is PostgresException { SqlState: "XX000" } own && IsTransient(own)
            ? new SparkifyException($"{server} could not bring this run in order with another writer: {own.MessageText}.", "Run again: nothing of this run stayed.", own) { ExitCode = 5 }
            : PostgresFailures.Of(problem, server.Server);
    }
}
