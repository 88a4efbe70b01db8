using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Sparkify.Cli.Rendering;
using Sparkify.Pipeline;

namespace Sparkify.Cli.Commands.Etl;

/// <summary>Shows the report of one run again, from the operations tables.</summary>
internal static class RunShow
{
    private const string Last = "last";

    private const string Columns = """
        select
            run_id, status, objects_listed, objects_loaded, objects_known, objects_failed,
            records_read, records_new, records_corrected, records_known, records_rejected,
            records_blank, records_repaired, checks_passed, checks_warned, checks_failed,
            seconds, "snapshot", report
        from ops.runs
        """;

    private const string Failed = """
        select uri, reason
        from ops.load_ledger
        where run_id = $1 and status = 'failed'
        order by uri
        """;

    public static int Run(Invocation call, string name)
    {
        using var connection = call.OpenNewest();
        var report = Find(connection, name)
            ?? throw WrongUse.Because($"There is no run `{name}`.", $"See {call.Next("etl history")}.");
        using var output = call.OpenReport();
        EtlReportAnswer.Write(output, report);
        output.Complete();
        return ExitCodes.Done;
    }

    private static EtlReport? Find(DbConnection connection, string name)
    {
        var rows = name == Last
            ? connection.Rows($"{Columns} order by started_at desc, run_id desc limit 1")
            : connection.Rows($"{Columns} where run_id = $1", name);
        return rows.Count == 0 ? null : Read(connection, rows[0]);
    }

    private static EtlReport Read(DbConnection connection, object?[] row)
    {
        var id = Cell.Text(row[0]);
        using var stored = JsonDocument.Parse(row[18] as string ?? "{}");
        return new EtlReport
        {
            RunId = id,
            Status = Cell.Text(row[1]),
            Objects = new ObjectCounts(Long(row[2]), Long(row[3]), Long(row[4]), Long(row[5])),
            Records = new RecordCounts(
                Read: Long(row[6]),
                Loaded: Long(row[7]) + Long(row[8]),
                New: Long(row[7]),
                Corrected: Long(row[8]),
                Known: Long(row[9]),
                Rejected: Long(row[10]),
                Blank: Long(row[11]),
                Repaired: Long(row[12])),
            Tables = Tables(stored.RootElement),
            Checks = new CheckCounts((int)Long(row[13]), (int)Long(row[14]), (int)Long(row[15])),
            Seconds = Convert.ToDouble(row[16], CultureInfo.InvariantCulture),
            Snapshot = row[17] as string,
            Failures = [.. connection.Rows(Failed, id).Select(failed => new FailedObject(Cell.Text(failed[0]), Cell.Text(failed[1])))],
            Findings = Findings(stored.RootElement),
        };
    }

    private static Dictionary<string, long> Tables(JsonElement report)
    {
        return report.TryGetProperty("tables", out var tables)
            ? tables.EnumerateObject().ToDictionary(table => table.Name, table => table.Value.GetProperty("rows").GetInt64())
            : [];
    }

    private static List<string> Findings(JsonElement report)
    {
        return report.TryGetProperty("findings", out var findings)
            ? [.. findings.EnumerateArray().Select(finding => finding.GetString() ?? "")]
            : [];
    }

    private static long Long(object? value)
    {
        return Convert.ToInt64(value ?? 0L, CultureInfo.InvariantCulture);
    }
}
