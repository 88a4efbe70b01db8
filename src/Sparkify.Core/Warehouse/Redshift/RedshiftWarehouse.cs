using Npgsql;
using Sparkify.Models;

namespace Sparkify.Warehouse.Redshift;

/// <summary>A warehouse on a Redshift cluster.</summary>
/// <remarks>It was built against documentation and a stand-in; it has never met a live cluster.</remarks>
internal sealed class RedshiftWarehouse(RedshiftServer server, TimeProvider time) : ServerWarehouse(server, time)
{
    protected override string Kind => "cluster";

    protected override string Sources => "s3://BUCKET/PREFIX";

    public override string Rollback(string? runId)
    {
        throw new SparkifyException(
            "a Redshift warehouse keeps no earlier states to go back to.",
            "Restore a snapshot of the cluster, or build it again with `sparkify etl --full-refresh`.")
        { ExitCode = 2 };
    }

    public override string GrantReading(string role)
    {
        throw new SparkifyException(
            "roles that may only read are not made on Redshift by this version.",
            "Make one there with `create role`, and grant it `usage` on the schemas and `select` on the tables.")
        { ExitCode = 2 };
    }

    protected override NpgsqlConnection Guard(TimeSpan wait, CancellationToken cancellation) => RedshiftGuard.Take(server, wait, cancellation);

    protected override WarehouseOwner Owner(NpgsqlConnection guard) => new RedshiftOwner(guard, this, server);

    protected override byte[] ReadReject(NpgsqlConnection connection, long rawAt, int rawLength) => RedshiftQuarantine.Read(connection, rawAt, rawLength);

    protected override void DropAll(NpgsqlConnection guard) => RedshiftTables.DropAll(guard, server, ModelSet.Load());
}
