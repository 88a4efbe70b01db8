using System.Buffers;

namespace Sparkify.Cli.Rendering;

/// <summary>Comma-separated values, RFC 4180: a header line, CRLF, quotes where they are needed.</summary>
/// <remarks>Null is an empty field, an empty text is <c>""</c>.</remarks>
internal sealed class CsvWriter(TextWriter output) : IRowWriter
{
    private const string LineEnd = "\r\n";
    private static readonly SearchValues<char> _needsQuotes = SearchValues.Create(",\"\r\n");

    public void Start(IReadOnlyList<Column> columns)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            WriteField(columns[i].Name, i);
        }

        output.Write(LineEnd);
    }

    public void Write(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            WriteField(values[i], i);
        }

        output.Write(LineEnd);
    }

    public void Finish()
    {
    }

    private void WriteField(object? value, int position)
    {
        if (position > 0)
        {
            output.Write(',');
        }

        var text = Cell.Text(value);
        if (text.AsSpan().ContainsAny(_needsQuotes) || value is "")
        {
            output.Write('"');
            output.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
            output.Write('"');
        }
        else
        {
            output.Write(text);
        }
    }
}
