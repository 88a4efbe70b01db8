using Npgsql;
using Sparkify.Models;
using Sparkify.Pipeline;

namespace Sparkify.Warehouse.Postgres;

/// <summary>A warehouse in a PostgreSQL database.</summary>
internal sealed class PostgresWarehouse(PostgresServer server, TimeProvider time) : ServerWarehouse(server, time)
{
    private readonly TimeProvider _time = time;

    protected override string Kind => "server";

    protected override string Sources => "DIR";

    public override string Rollback(string? runId)
    {
        throw new SparkifyException(
            "a PostgreSQL warehouse keeps no earlier states to go back to.",
            "Restore it from a backup, or build it again with `sparkify etl --full-refresh`.")
        { ExitCode = 2 };
    }

    public override string GrantReading(string role)
    {
        var statements = AnalystRole.Statements(role, ModelSet.Load());
        return Told(() =>
        {
            using var connection = Guard(EtlRequest.DefaultLockWait, CancellationToken.None);
            try
            {
                connection.Execute(statements);
                connection.Execute("commit");
                return statements;
            }
            catch (PostgresException refused) when (refused.SqlState == "42501")
            {
                throw new SparkifyException($"`{server.User}` may not make the role {role}.", $"Let a superuser run this:\n{statements}", refused) { ExitCode = 4 };
            }
        });
    }

    protected override NpgsqlConnection Guard(TimeSpan wait, CancellationToken cancellation) => PostgresGuard.Take(server, wait, cancellation);

    protected override WarehouseOwner Owner(NpgsqlConnection guard) => new PostgresOwner(guard, this, _time);

    protected override byte[] ReadReject(NpgsqlConnection connection, long rawAt, int rawLength) => PostgresQuarantine.Read(connection, rawAt, rawLength);

    protected override void DropAll(NpgsqlConnection guard) => guard.Execute(PostgresTables.DropAll(ModelSet.Load()));
}
