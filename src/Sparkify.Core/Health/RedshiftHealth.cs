using System.Data.Common;
using Npgsql;
using Sparkify.Warehouse.Redshift;

namespace Sparkify.Health;

/// <summary>What a Redshift warehouse has to be examined: the cluster, the rights, who else writes, and what COPY needs.</summary>
internal sealed class RedshiftHealth : IEngineHealth
{
    private const string Cluster = "Redshift";
    private readonly RedshiftServer _server;

    public RedshiftHealth(RedshiftServer server)
    {
        _server = server;
        Examinations =
        [
            new RedshiftExamination(Cluster, [], server, RedshiftServerState.Version),
            new RedshiftExamination("encryption", [Cluster], server, _ => Diagnosis.Pass($"TLS, and the cluster proved to be {server.Server.Host}")),
            new RedshiftExamination("rights", [Cluster], server, connection => RedshiftServerState.Rights(connection, server)),
            new RedshiftExamination("lock", [Cluster], server, RedshiftServerState.Guard),
            new CopyExamination(server),
        ];
    }

    public IReadOnlyList<IExamination> Examinations { get; }

    public Diagnosis Read(Func<DbConnection, Diagnosis> read)
    {
        try
        {
            using var connection = RedshiftSession.OpenForReading(_server);
            return RedshiftWarehouse.IsThere(connection) ? read(connection) : Diagnosis.Skip("nothing is loaded yet that could be read");
        }
        catch (Exception unreachable) when (unreachable is NpgsqlException or SparkifyException)
        {
            // Why it cannot be reached is said by the examination of the cluster.
            return Diagnosis.Skip("the cluster cannot be asked");
        }
    }
}
