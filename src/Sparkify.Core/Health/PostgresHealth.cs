using System.Data.Common;
using Npgsql;
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
            new PostgresExamination("PostgreSQL", [], server, PostgresServerState.Version),
            new PostgresExamination("encryption", ["PostgreSQL"], server, connection => PostgresServerState.Encryption(connection, server)),
            new PostgresExamination("text", ["PostgreSQL"], server, PostgresServerState.Text),
            new PostgresExamination("rights", ["PostgreSQL"], server, connection => PostgresServerState.Rights(connection, server)),
            new PostgresExamination("lock", ["PostgreSQL"], server, PostgresServerState.Guard),
        ];
    }

    public IReadOnlyList<IExamination> Examinations { get; }

    public Diagnosis Read(Func<DbConnection, Diagnosis> read)
    {
        try
        {
            using var connection = PostgresSession.OpenForReading(_server);
            return PostgresWarehouse.IsThere(connection) ? read(connection) : Diagnosis.Skip("nothing is loaded yet that could be read");
        }
        catch (NpgsqlException)
        {
            // Why it cannot be reached is said by the examination of the server.
            return Diagnosis.Skip("the server cannot be asked");
        }
    }
}
