using System.Data.Common;
using Sparkify.Warehouse.Postgres;

namespace Sparkify.Health;

/// <summary>What a PostgreSQL warehouse has to be examined: the server, its text, the role's rights and who else writes.</summary>
internal sealed class PostgresHealth : IEngineHealth
{
    private readonly PostgresServer _server;

    public PostgresHealth(PostgresServer server)
    {
        _server = server;
        Examinations =
        [
            new ServerExamination("PostgreSQL", [], server, PostgresServerState.Version),
            new ServerExamination("encryption", ["PostgreSQL"], server, connection => PostgresServerState.Encryption(connection, server)),
            new ServerExamination("text", ["PostgreSQL"], server, PostgresServerState.Text),
            new ServerExamination("rights", ["PostgreSQL"], server, connection => PostgresServerState.Rights(connection, server)),
            new ServerExamination("lock", ["PostgreSQL"], server, PostgresServerState.Guard),
        ];
    }

    public IReadOnlyList<IExamination> Examinations { get; }

    public Diagnosis Read(Func<DbConnection, Diagnosis> read) => ServerBooks.Read(_server, "server", read);
}
