using System.Runtime.ExceptionServices;
using System.Text.Json;
using DuckDB.NET.Data;
using Sparkify.Models;
using Sparkify.Warehouse;

namespace Sparkify.Checks;

/// <summary>Runs checks on an open warehouse and keeps what they find.</summary>
internal sealed class CheckRunner(DuckDBConnection connection, ModelSet models)
{
    private const int Examples = 5;

    /// <summary>Runs every check, two at a time: most are short, and one thread plans while the other reads.</summary>
    public IReadOnlyList<CheckResult> Run(CancellationToken cancellation)
    {
        var checks = CheckSet.Of(models);
        var results = new CheckResult[checks.Count];
        try
        {
            Parallel.For(
                0,
                checks.Count,
                new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancellation },
                () => DuckDbDatabase.OpenAgain(connection),
                (index, _, another) =>
                {
                    results[index] = Run(checks[index], another);
                    return another;
                },
                another => another.Dispose());
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }

        return results;
    }

    private static CheckResult Run(Check check, DuckDBConnection connection)
    {
        var findings = connection.Count($"select count(*) from ({check.Select})");
        var examples = findings == 0
            ? []
            : connection.Read($"select cast(to_json(finding) as varchar) from ({check.Select}) as finding limit {Examples}", row => row.GetString(0));
        return new CheckResult(check.Name, check.Rule, check.Severity, findings, examples);
    }

    /// <summary>Stores results under a run; call inside a transaction.</summary>
    public void Store(string runId, DateTimeOffset checkedAt, IReadOnlyList<CheckResult> results)
    {
        var rows = results.Select(result =>
        {
            using var examples = JsonDocument.Parse($"[{string.Join(',', result.Examples)}]");
            var texts = new[] { runId, result.Name, result.Rule, result.Severity, result.Status }.Select(Ddl.Literal);
            return $"({string.Join(", ", texts)}, {result.Findings}, {Ddl.Literal(examples.RootElement.GetRawText())}, {Ddl.Moment(checkedAt.UtcDateTime)})";
        });
        connection.Execute($"insert into ops.check_results values {string.Join(",\n", rows)}");
    }
}
