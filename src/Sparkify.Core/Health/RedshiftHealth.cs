using System.Data.Common;
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
            new ServerExamination(Cluster, [], server, RedshiftServerState.Version),
            new ServerExamination("encryption", [Cluster], server, _ => Diagnosis.Pass($"TLS, and the cluster proved to be {server.Server.Host}")),
            new ServerExamination("rights", [Cluster], server, connection => RedshiftServerState.Rights(connection, server)),
            new ServerExamination("lock", [Cluster], server, RedshiftServerState.Guard),
            new CopyExamination(server),
        ];
    }

    public IReadOnlyList<IExamination> Examinations { get; }

    public Diagnosis Read(Func<DbConnection, Diagnosis> read) => ServerBooks.Read(_server, "cluster", read);
}
