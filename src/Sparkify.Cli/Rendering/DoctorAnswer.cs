using System.Text.Json;
using Sparkify.Cli.Help;
using Sparkify.Health;

namespace Sparkify.Cli.Rendering;

/// <summary>Writes what a checkup found: a list for people, rows or one JSON document for programs.</summary>
internal static class DoctorAnswer
{
    private const string Gap = "  ";
    private static readonly Column[] _columns = [Column.Text("status"), Column.Text("name"), Column.Text("finding"), Column.Text("remedy")];

    public static void Write(Output output, IReadOnlyList<Diagnosis> diagnoses)
    {
        switch (output.Format)
        {
            case OutputFormat.Table:
                RecordAnswer.WriteLines(output, Lines(diagnoses, output.Width ?? int.MaxValue, output.HasColor));
                break;
            case OutputFormat.Json:
                JsonDocumentWriter.Write(output, json => WriteJson(json, diagnoses));
                break;
            default:
                Answer.Write(output, _columns, diagnoses.Select(Row), _ => { });
                break;
        }
    }

    public static string Summary(IReadOnlyList<Diagnosis> diagnoses)
    {
        var (warned, failed) = (Count(diagnoses, Condition.Warn), Count(diagnoses, Condition.Fail));
        return failed > 0 ? $"{Words.Count(failed, "thing")} to mend, {Words.Count(warned, "warning")}."
            : warned > 0 ? $"Nothing stands in the way; {Words.Count(warned, "warning")}."
            : "All is well.";
    }

    /// <param name="width">Columns of the terminal.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<Diagnosis> diagnoses, int width, bool hasColor)
    {
        var names = diagnoses.Max(diagnosis => diagnosis.Name.Length);
        foreach (var diagnosis in diagnoses)
        {
            var status = Status(diagnosis.Condition);
            var start = $"{Gap}{status}{Gap}{diagnosis.Name.PadRight(names)}{Gap}";
            var finding = Paragraph.Wrap(start + Printable.Text(diagnosis.Finding), width, start.Length).ToList();
            yield return Gap + Colored(status, diagnosis.Condition, hasColor) + finding[0][(Gap.Length + status.Length)..];
            foreach (var line in finding.Skip(1))
            {
                yield return line;
            }

            if (diagnosis.Remedy.Length > 0)
            {
                foreach (var line in Paragraph.Wrap(new string(' ', start.Length) + Printable.Text(diagnosis.Remedy), width, start.Length))
                {
                    yield return line;
                }
            }
        }
    }

    private static string Status(Condition condition)
    {
        return condition switch
        {
            Condition.Pass => "ok  ",
            Condition.Skip => "skip",
            Condition.Warn => "WARN",
            _ => "FAIL",
        };
    }

    private static string Colored(string status, Condition condition, bool hasColor)
    {
        return condition switch
        {
            Condition.Pass => Ink.Green(status, hasColor),
            Condition.Warn => Ink.Yellow(status, hasColor),
            Condition.Fail => Ink.Red(status, hasColor),
            _ => status,
        };
    }

    private static object?[] Row(Diagnosis diagnosis)
    {
        return [Code(diagnosis.Condition), diagnosis.Name, diagnosis.Finding, diagnosis.Remedy.Length == 0 ? null : diagnosis.Remedy];
    }

    private static string Code(Condition condition)
    {
        return condition.ToString().ToLowerInvariant();
    }

    private static int Count(IEnumerable<Diagnosis> diagnoses, Condition condition)
    {
        return diagnoses.Count(diagnosis => diagnosis.Condition == condition);
    }

    private static void WriteJson(Utf8JsonWriter json, IReadOnlyList<Diagnosis> diagnoses)
    {
        json.WriteNumber("passed", Count(diagnoses, Condition.Pass));
        json.WriteNumber("warned", Count(diagnoses, Condition.Warn));
        json.WriteNumber("failed", Count(diagnoses, Condition.Fail));
        json.WriteNumber("skipped", Count(diagnoses, Condition.Skip));
        json.WriteStartArray("findings");
        foreach (var diagnosis in diagnoses)
        {
            json.WriteStartObject();
            json.WriteString("status", Code(diagnosis.Condition));
            json.WriteString("name", diagnosis.Name);
            json.WriteString("finding", diagnosis.Finding);
            json.WriteString("remedy", diagnosis.Remedy.Length == 0 ? null : diagnosis.Remedy);
            json.WriteNumber("exit_code", diagnosis.ExitCode);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
