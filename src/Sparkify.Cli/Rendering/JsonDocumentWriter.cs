using System.Text.Json;

namespace Sparkify.Cli.Rendering;

/// <summary>Writes one JSON object that starts with its <c>schema_version</c>: indented, or on one line for <c>jsonl</c>.</summary>
internal static class JsonDocumentWriter
{
    private const int SchemaVersion = 1;

    public static void Write(Output output, Action<Utf8JsonWriter> fields)
    {
        var options = new JsonWriterOptions
        {
            Encoder = JsonCell.Encoder,
            Indented = output.Format == OutputFormat.Json,
            NewLine = "\n",
        };
        using (var json = new Utf8JsonWriter(output.Bytes, options))
        {
            json.WriteStartObject();
            json.WriteNumber("schema_version", SchemaVersion);
            fields(json);
            json.WriteEndObject();
        }

        output.Bytes.Write("\n"u8);
    }
}
