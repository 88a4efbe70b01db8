using System.Text.Json;
using Sparkify.Checks;

namespace Sparkify.Cli.Rendering;

/// <summary>Writes the results of checks.</summary>
internal static class CheckAnswer
{
    private static readonly Column[] _columns =
        [Column.Text("status"), Column.Text("name"), Column.Text("rule"), Column.Text("severity"), Column.Number("findings")];

    public static void Write(Output output, IReadOnlyList<CheckResult> results)
    {
        switch (output.Format)
        {
            case OutputFormat.Table:
                RecordAnswer.WriteLines(output, Lines(results, output.HasColor));
                break;
            case OutputFormat.Json:
                JsonDocumentWriter.Write(output, json => WriteJson(json, results));
                break;
            default:
                Answer.Write(output, _columns, results.Select(Row), _ => { });
                break;
        }
    }

    /// <summary>One line for the whole, then each failure and warning again: they may have scrolled away.</summary>
    /// <param name="see">The command that shows a check.</param>
    public static IEnumerable<string> Summary(IReadOnlyList<CheckResult> results, Func<string, string> see)
    {
        var (warned, failed) = (Count(results, "warn"), Count(results, "fail"));
        yield return $"{Words.Count(results.Count, "check")}: {Count(results, "ok")} ok, {Words.Count(warned, "warning")}, {failed} failed";
        foreach (var result in results.Where(result => result.Status == "fail"))
        {
            yield return $"FAIL {result.Rule}: {Words.Count(result.Findings, "row")}. See {see(result.Name)}.";
        }
    }

    private static object?[] Row(CheckResult result)
    {
        return [result.Status, result.Name, result.Rule, result.Severity, result.Findings];
    }

    private static IEnumerable<string> Lines(IReadOnlyList<CheckResult> results, bool hasColor)
    {
        var width = results.Count == 0 ? 0 : results.Max(result => result.Rule.Length);
        return results.Select(result => result.Findings == 0
            ? $"  {Status(result.Status, hasColor)}  {result.Rule}"
            : $"  {Status(result.Status, hasColor)}  {result.Rule.PadRight(width)}  {Words.Count(result.Findings, "row")}");
    }

    private static string Status(string status, bool hasColor)
    {
        return status switch
        {
            "ok" => Ink.Green("ok  ", hasColor),
            "warn" => Ink.Yellow("warn", hasColor),
            _ => Ink.Red("FAIL", hasColor),
        };
    }

    private static int Count(IEnumerable<CheckResult> results, string status)
    {
        return results.Count(result => result.Status == status);
    }

    private static void WriteJson(Utf8JsonWriter json, IReadOnlyList<CheckResult> results)
    {
        json.WriteNumber("passed", Count(results, "ok"));
        json.WriteNumber("warned", Count(results, "warn"));
        json.WriteNumber("failed", Count(results, "fail"));
        json.WriteStartArray("checks");
        foreach (var result in results)
        {
            json.WriteStartObject();
            json.WriteString("name", result.Name);
            json.WriteString("rule", result.Rule);
            json.WriteString("severity", result.Severity);
            json.WriteString("status", result.Status);
            json.WriteNumber("findings", result.Findings);
            json.WriteStartArray("examples");
            foreach (var example in result.Examples)
            {
                using var parsed = JsonDocument.Parse(example);
                parsed.RootElement.WriteTo(json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
