namespace Sparkify.Cli.Rendering;

/// <summary>A table for a README or an issue; numbers to the right.</summary>
internal sealed class MarkdownWriter(TextWriter output) : IRowWriter
{
    public void Start(IReadOnlyList<Column> columns)
    {
        WriteLine(columns.Select(column => Escaped(column.Name)));
        WriteLine(columns.Select(column => column.IsNumber ? "---:" : "---"));
    }

    public void Write(ReadOnlySpan<object?> values)
    {
        var cells = new string[values.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = Escaped(Cell.Text(values[i]));
        }

        WriteLine(cells);
    }

    public void Finish()
    {
    }

    private void WriteLine(IEnumerable<string> cells)
    {
        output.Write($"| {string.Join(" | ", cells)} |\n");
    }

    private static string Escaped(string text)
    {
        return Printable.Text(text.ReplaceLineEndings(" "))
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("|", "\\|", StringComparison.Ordinal);
    }
}
