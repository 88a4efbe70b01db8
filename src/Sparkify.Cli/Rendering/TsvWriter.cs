namespace Sparkify.Cli.Rendering;

/// <summary>Tab-separated values as <c>cut</c> and <c>awk</c> want them: one line a row.</summary>
/// <remarks>Tab, line ends and backslash are <c>\t \n \r \\</c>.</remarks>
internal sealed class TsvWriter(TextWriter output) : IRowWriter
{
    public void Start(IReadOnlyList<Column> columns)
    {
        output.Write(string.Join('\t', columns.Select(column => Escaped(column.Name))));
        output.Write('\n');
    }

    public void Write(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0)
            {
                output.Write('\t');
            }

            output.Write(Escaped(Cell.Text(values[i])));
        }

        output.Write('\n');
    }

    public void Finish()
    {
    }

    private static string Escaped(string text)
    {
        return text.AsSpan().IndexOfAny("\t\n\r\\") < 0
            ? text
            : text.Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("\t", "\\t", StringComparison.Ordinal)
                .Replace("\n", "\\n", StringComparison.Ordinal)
                .Replace("\r", "\\r", StringComparison.Ordinal);
    }
}
