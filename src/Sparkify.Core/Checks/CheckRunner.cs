using System.Data.Common;
using System.Text.Json;
using Sparkify.Models;
using Sparkify.Warehouse;

namespace Sparkify.Checks;

/// <summary>Runs checks on an open warehouse and keeps what they find.</summary>
internal sealed class CheckRunner(DbConnection connection, ModelSet models)
{
    private const int Examples = 5;

    /// <summary>Names of checks that the engine enforces by itself.</summary>
    public IReadOnlySet<string> Enforced { get; init; } = new HashSet<string>();

    public IReadOnlyList<CheckResult> Run(CancellationToken cancellation)
    {
        var results = new List<CheckResult>();
        foreach (var check in CheckSet.Of(models))
        {
            cancellation.ThrowIfCancellationRequested();
            var findings = Enforced.Contains(check.Name) ? 0 : connection.Count(CountOf(check));
            var examples = findings == 0
                ? []
                : connection.Read(ExamplesOf(check), RowText.Json);
            results.Add(new CheckResult(check.Name, check.Rule, check.Severity, findings, examples));
        }

        return results;
    }

    /// <summary>Stores results under a run; call inside a transaction.</summary>
    public void Store(string runId, DateTimeOffset checkedAt, IReadOnlyList<CheckResult> results)
    {
        connection.Execute(Insert(results, runId, checkedAt));
    }

    public static string CountOf(Check check) => $"select count(*) from ({check.Select}) as findings";

    public static string ExamplesOf(Check check) => $"select * from ({check.Select}) as finding limit {Examples}";

    /// <summary>The statement that stores results.</summary>
    public static string Insert(IReadOnlyList<CheckResult> results, string runId, DateTimeOffset checkedAt)
    {
        var rows = results.Select(result =>
        {
            using var examples = JsonDocument.Parse($"[{string.Join(',', result.Examples)}]");
            var texts = new[] { runId, result.Name, result.Rule, result.Severity, result.Status }.Select(Ddl.Value);
            return $"({string.Join(", ", texts)}, {result.Findings}, {Ddl.Value(examples.RootElement.GetRawText())}, {Ddl.Moment(checkedAt.UtcDateTime)})";
        });
        return $"insert into ops.check_results values {string.Join(",\n", rows)}";
    }
}
