using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sparkify.Pipeline;

/// <summary>The JSON form of a report: a contract, <c>schema_version</c> 1.</summary>
public static class EtlReportJson
{
    private static readonly JsonWriterOptions _options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(EtlReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, _options))
        {
            json.WriteStartObject();
            json.WriteNumber("schema_version", 1);
            json.WriteString("run_id", report.RunId);
            json.WriteString("status", report.Status);
            WriteCounts(json, report);
            json.WriteNumber("seconds", Math.Round(report.Seconds, 3));
            json.WriteString("snapshot", report.Snapshot);
            WriteRemarks(json, report);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteCounts(Utf8JsonWriter json, EtlReport report)
    {
        WriteNumbers(json, "objects",
            ("listed", report.Objects.Listed), ("loaded", report.Objects.Loaded), ("known", report.Objects.Known), ("failed", report.Objects.Failed));
        WriteNumbers(json, "records",
            ("read", report.Records.Read), ("loaded", report.Records.Loaded), ("new", report.Records.New), ("corrected", report.Records.Corrected),
            ("known", report.Records.Known), ("rejected", report.Records.Rejected), ("blank", report.Records.Blank), ("repaired", report.Records.Repaired));
        json.WriteStartObject("tables");
        foreach (var (table, rows) in report.Tables)
        {
            WriteNumbers(json, table, ("rows", rows));
        }

        json.WriteEndObject();
        WriteNumbers(json, "checks",
            ("passed", report.Checks.Passed), ("warned", report.Checks.Warned), ("failed", report.Checks.Failed));
    }

    private static void WriteRemarks(Utf8JsonWriter json, EtlReport report)
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

    private static void WriteNumbers(Utf8JsonWriter json, string name, params ReadOnlySpan<(string Name, long Value)> numbers)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in numbers)
        {
            json.WriteNumber(key, value);
        }

        json.WriteEndObject();
    }
}
