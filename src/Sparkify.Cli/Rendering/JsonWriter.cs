using System.Text.Json;

namespace Sparkify.Cli.Rendering;

/// <summary>Rows as JSON objects: one array, or one object a line.</summary>
internal sealed class JsonWriter(Stream output, bool isLines) : IRowWriter, IDisposable
{
    private static readonly JsonWriterOptions _options = new() { Encoder = JsonCell.Encoder, SkipValidation = true };
    private readonly Utf8JsonWriter _json = new(output, _options);
    private JsonEncodedText[] _names = [];
    private long _rows;

    public void Start(IReadOnlyList<Column> columns)
    {
        _names = [.. ColumnNames.Distinct(columns).Select(name => JsonEncodedText.Encode(name, JsonCell.Encoder))];
        if (!isLines)
        {
            output.Write("["u8);
        }
    }

    public void Write(ReadOnlySpan<object?> values)
    {
        if (!isLines)
        {
            output.Write(_rows == 0 ? "\n"u8 : ",\n"u8);
        }

        _json.WriteStartObject();
        for (var i = 0; i < values.Length; i++)
        {
            _json.WritePropertyName(_names[i]);
            JsonCell.Write(_json, values[i]);
        }

        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        if (isLines)
        {
            output.Write("\n"u8);
        }

        _rows++;
    }

    public void Finish()
    {
        if (!isLines)
        {
            output.Write(_rows == 0 ? "]\n"u8 : "\n]\n"u8);
        }
    }

    public void Dispose()
    {
        _json.Dispose();
    }
}
