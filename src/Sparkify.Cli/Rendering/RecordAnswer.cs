using System.Text.Json;

namespace Sparkify.Cli.Rendering;

/// <summary>Writes one record: lines for people, one JSON object, or a table of one row.</summary>
internal static class RecordAnswer
{
    /// <param name="fields">The record for programs.</param>
    /// <param name="lines">The same for people.</param>
    public static void Write(Output output, IReadOnlyList<Field> fields, IEnumerable<string> lines)
    {
        switch (output.Format)
        {
            case OutputFormat.Table:
                WriteLines(output, lines);
                break;
            case OutputFormat.Json or OutputFormat.JsonLines:
                JsonDocumentWriter.Write(output, json => WriteFields(json, fields));
                break;
            default:
                Column[] columns = [.. fields.Select(field => field.Column)];
                Answer.Write(output, columns, [[.. fields.Select(field => field.Value)]], _ => { });
                break;
        }
    }

    public static void WriteLines(Output output, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            output.Text.Write(line.TrimEnd() + "\n");
        }
    }

    private static void WriteFields(Utf8JsonWriter json, IReadOnlyList<Field> fields)
    {
        foreach (var field in fields)
        {
            json.WritePropertyName(field.Name);
            JsonCell.Write(json, field.Value);
        }
    }
}
