using System.Text.Json;
using Sparkify.Pipeline;

namespace Sparkify.Cli.Rendering;

/// <summary>Writes the report of a run; its JSON form is a contract.</summary>
internal static class EtlReportAnswer
{
    public static void Write(Output output, EtlReport report)
    {
        switch (output.Format)
        {
            case OutputFormat.Json or OutputFormat.JsonLines:
                JsonDocumentWriter.Write(output, json => WriteJson(json, report));
                break;
            default:
                RecordAnswer.Write(output, Fields(report), EtlReportLines.Of(report, output.HasColor));
                break;
        }
    }

    /// <summary>The report in one row, with the column names of <c>ops.runs</c>.</summary>
    private static IReadOnlyList<Field> Fields(EtlReport report)
    {
        return
        [
            new("run_id", report.RunId),
            new("status", report.Status),
            new("objects_listed", report.Objects.Listed),
            new("objects_loaded", report.Objects.Loaded),
            new("objects_known", report.Objects.Known),
            new("objects_failed", report.Objects.Failed),
            new("records_read", report.Records.Read),
            new("records_new", report.Records.New),
            new("records_corrected", report.Records.Corrected),
            new("records_known", report.Records.Known),
            new("records_rejected", report.Records.Rejected),
            new("records_blank", report.Records.Blank),
            new("records_repaired", report.Records.Repaired),
            new("checks_passed", report.Checks.Passed),
            new("checks_warned", report.Checks.Warned),
            new("checks_failed", report.Checks.Failed),
            new("seconds", report.Seconds),
            new("snapshot", report.Snapshot),
        ];
    }

    private static void WriteJson(Utf8JsonWriter json, EtlReport report)
    {
        json.WriteString("run_id", report.RunId);
        json.WriteString("status", report.Status);
        WriteCounts(json, report);
        json.WriteStartObject("tables");
        foreach (var (table, rows) in report.Tables)
        {
            json.WriteStartObject(table);
            json.WriteNumber("rows", rows);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("checks");
        json.WriteNumber("passed", report.Checks.Passed);
        json.WriteNumber("warned", report.Checks.Warned);
        json.WriteNumber("failed", report.Checks.Failed);
        json.WriteEndObject();
        json.WriteNumber("seconds", Math.Round(report.Seconds, 3));
        json.WriteString("snapshot", report.Snapshot);
        WriteNotices(json, report);
    }

    private static void WriteCounts(Utf8JsonWriter json, EtlReport report)
    {
        json.WriteStartObject("objects");
        json.WriteNumber("listed", report.Objects.Listed);
        json.WriteNumber("loaded", report.Objects.Loaded);
        json.WriteNumber("known", report.Objects.Known);
        json.WriteNumber("failed", report.Objects.Failed);
        json.WriteEndObject();
        json.WriteStartObject("records");
        json.WriteNumber("read", report.Records.Read);
        json.WriteNumber("loaded", report.Records.Loaded);
        json.WriteNumber("new", report.Records.New);
        json.WriteNumber("corrected", report.Records.Corrected);
        json.WriteNumber("known", report.Records.Known);
        json.WriteNumber("rejected", report.Records.Rejected);
        json.WriteNumber("blank", report.Records.Blank);
        json.WriteNumber("repaired", report.Records.Repaired);
        json.WriteEndObject();
    }

    private static void WriteNotices(Utf8JsonWriter json, EtlReport report)
    {
        json.WriteStartArray("failures");
        foreach (var failure in report.Failures)
        {
            json.WriteStartObject();
            json.WriteString("object", failure.Object);
            json.WriteString("reason", failure.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            json.WriteStringValue(finding);
        }

        json.WriteEndArray();
    }
}
