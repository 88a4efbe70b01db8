using Npgsql;
using Sparkify.Warehouse.Redshift;

namespace Sparkify.Health;

/// <summary>Asks a cluster one thing, on a session that cannot write.</summary>
internal sealed class RedshiftExamination(string name, IReadOnlyList<string> needs, RedshiftServer server, Func<NpgsqlConnection, Diagnosis> ask) : IExamination
{
    public string Name => name;

    public IReadOnlyList<string> Needs => needs;

    public Diagnosis Examine(CancellationToken cancellation)
    {
        try
        {
            using var connection = RedshiftSession.OpenForReading(server);
            return ask(connection);
        }
        catch (NpgsqlException problem)
        {
            var failure = RedshiftFailures.Of(problem, server);
            return failure.ExitCode == 5 ? Diagnosis.Unreachable(failure.Problem.TrimEnd('.'), failure.Remedy) : Diagnosis.Fail(failure.Problem.TrimEnd('.'), failure.Remedy);
        }
    }
}
