using Npgsql;
using Sparkify.Warehouse.Postgres;

namespace Sparkify.Health;

/// <summary>Asks a PostgreSQL server one thing, on a session that cannot write.</summary>
internal sealed class PostgresExamination(string name, IReadOnlyList<string> needs, PostgresServer server, Func<NpgsqlConnection, Diagnosis> ask) : IExamination
{
    public string Name => name;

    public IReadOnlyList<string> Needs => needs;

    public Diagnosis Examine(CancellationToken cancellation)
    {
        try
        {
            using var connection = PostgresSession.OpenForReading(server);
            return ask(connection);
        }
        catch (NpgsqlException problem)
        {
            var failure = PostgresFailures.Of(problem, server);
            return failure.ExitCode == 5 ? Diagnosis.Unreachable(failure.Problem.TrimEnd('.'), failure.Remedy) : Diagnosis.Fail(failure.Problem.TrimEnd('.'), failure.Remedy);
        }
    }
}
