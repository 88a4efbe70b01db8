using System.Globalization;
using System.Text;
using System.Text.Json;
using Sparkify.Checks;
using Sparkify.Sources;
using Sparkify.Warehouse;

namespace Sparkify.Pipeline;

/// <summary>Makes a run's report and keeps it in <c>ops.runs</c>.</summary>
internal sealed class RunRecord(WarehouseOwner warehouse, RunContext run, EtlRequest request, IReadOnlyList<string> notes)
{
    public const string Insert =
        "insert into ops.runs values ($1, cast($2 as timestamp), cast($3 as timestamp), $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)";

    public const string LastChecksSelect =
        "select count(*) from ops.check_results where status = $1 and run_id = (select max(run_id) from ops.check_results)";

    /// <summary>Keeps what the checks found.</summary>
    /// <returns>The report of a run that loaded something: published, or held back by a severe check.</returns>
    public EtlReport Checked(
        int listed, IReadOnlyList<BatchObject> batches, CheckRunner runner, IReadOnlyList<CheckResult> results, DateTimeOffset checkedAt)
    {
        var report = Loaded(listed, batches, results);
        if (report.Status == "held")
        {
            warehouse.Withdraw();
        }

        warehouse.Note(() => runner.Store(run.RunId, checkedAt, results));
        return report;
    }

    private EtlReport Loaded(int listed, IReadOnlyList<BatchObject> batches, IReadOnlyList<CheckResult> results)
    {
        var failed = results.Count(result => result.Status == "fail");
        return Report(listed, batches, failed > 0 ? "held" : "published") with
        {
            Checks = new CheckCounts(results.Count(result => result.Status == "ok"), results.Count(result => result.Status == "warn"), failed),
            Findings =
            [
                .. notes,
                .. batches.SelectMany(entry => entry.Outcome.Findings.Select(finding => $"{entry.Source.Uri}: {finding}")),
                .. results.Where(result => result.Findings > 0).Select(result => string.Create(
                    CultureInfo.InvariantCulture, $"{result.Severity}: {result.Rule} – {result.Findings:N0} finding{(result.Findings == 1 ? "" : "s")}")),
            ],
        };
    }

    /// <summary>The report of a run that found nothing new; the checks are those of the last run that had something to check.</summary>
    public EtlReport Unchanged(int listed, IReadOnlyList<BatchObject> batches)
    {
        return Report(listed, batches, "unchanged") with
        {
            Checks = new CheckCounts((int)LastChecks("ok"), (int)LastChecks("warn"), (int)LastChecks("fail")),
            Findings = notes,
        };
    }

    /// <summary>Stores the report.</summary>
    public void Write(EtlReport report)
    {
        warehouse.Connection.Execute(
            Insert,
            report.RunId, run.StartedAt.UtcDateTime, run.StartedAt.UtcDateTime.AddSeconds(report.Seconds), report.Status, Sources(),
            report.Objects.Listed, report.Objects.Loaded, report.Objects.Known, report.Objects.Failed,
            report.Records.Read, report.Records.New, report.Records.Corrected, report.Records.Known, report.Records.Rejected,
            report.Records.Blank, report.Records.Repaired, report.Checks.Passed, report.Checks.Warned, report.Checks.Failed,
            report.Seconds, report.Status == "published" ? warehouse.SnapshotOf(report.RunId) : null, EtlReportJson.Write(report));
    }

    private EtlReport Report(int listed, IReadOnlyList<BatchObject> batches, string status)
    {
        var loaded = batches.Where(entry => entry.Status == "loaded").ToList();
        var failed = batches.Where(entry => entry.Status == "failed").ToList();
        var (fresh, corrected) = (loaded.Sum(entry => entry.New), loaded.Sum(entry => entry.Corrected));
        return new EtlReport
        {
            RunId = run.RunId,
            Status = status,
            Objects = new ObjectCounts(listed, loaded.Count, listed - loaded.Count - failed.Count, failed.Count),
            Records = new RecordCounts(
                loaded.Sum(entry => entry.Outcome.Read), fresh + corrected, fresh, corrected, loaded.Sum(entry => entry.Known),
                loaded.Sum(entry => entry.Outcome.Rejected), loaded.Sum(entry => entry.Outcome.Blank), loaded.Sum(entry => entry.Outcome.Repaired)),
            Tables = TableRows.Count(warehouse.Connection),
            Checks = new CheckCounts(0, 0, 0),
            Seconds = 0,
            Failures = [.. failed.Select(entry => new FailedObject(entry.Source.Uri, entry.Reason ?? ""))],
        };
    }

    private long LastChecks(string status)
    {
        return warehouse.Connection.Count(LastChecksSelect, status);
    }

    private string Sources()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var (kind, location) in request.Locations)
            {
                json.WriteStartObject();
                json.WriteString("kind", kind.Name());
                json.WriteString("location", location);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
