using Npgsql;
using Sparkify.Warehouse;

namespace Sparkify.Health;

/// <summary>Asks a server one thing, on a session that cannot write.</summary>
internal sealed class ServerExamination(string name, IReadOnlyList<string> needs, IServer server, Func<NpgsqlConnection, Diagnosis> ask) : IExamination
{
    public string Name => name;

    public IReadOnlyList<string> Needs => needs;

    public Diagnosis Examine(CancellationToken cancellation)
    {
        try
        {
            using var connection = server.OpenForReading();
            return ask(connection);
        }
        catch (NpgsqlException problem)
        {
            var failure = server.Explain(problem);
            return failure.ExitCode == 5 ? Diagnosis.Unreachable(failure.Problem.TrimEnd('.'), failure.Remedy) : Diagnosis.Fail(failure.Problem.TrimEnd('.'), failure.Remedy);
        }
    }
}
