namespace Sparkify.Cli.Rendering;

/// <summary>A table for people: numbers to the right, cut to the terminal's width, at most <see cref="MaxRows"/> rows.</summary>
/// <param name="width">Columns of the terminal; null to cut nothing.</param>
/// <param name="note">Takes the line that says what is not shown.</param>
internal sealed class TableWriter(TextWriter output, int? width, bool hasColor, Action<string> note) : IRowWriter
{
    public const int MaxRows = 1000;
    private const string Gap = "  ";
    private readonly List<string[]> _rows = [];
    private IReadOnlyList<Column> _columns = [];
    private long _count;

    public void Start(IReadOnlyList<Column> columns)
    {
        _columns = columns;
    }

    public void Write(ReadOnlySpan<object?> values)
    {
        _count++;
        if (_count > MaxRows)
        {
            return;
        }

        var cells = new string[values.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = Printable.Text(Cell.Text(values[i]));
        }

        _rows.Add(cells);
    }

    public void Finish()
    {
        string[] names = [.. _columns.Select(column => Printable.Text(column.Name))];
        var widths = Widths(names);
        output.Write(Ink.Bold(Line(names, widths), hasColor) + "\n");
        foreach (var row in _rows)
        {
            output.Write(Line(row, widths) + "\n");
        }

        output.Flush();
        NoteWhatIsHidden(_columns.Count - widths.Count);
    }

    private IReadOnlyList<int> Widths(string[] names)
    {
        (int Width, bool MayCut)[] natural = [.. names.Select((name, i) => (Natural(name, i), _columns[i].MayCut))];
        return width is { } columns ? ColumnWidths.Fit(natural, columns, Gap.Length) : [.. natural.Select(column => column.Width)];
    }

    private int Natural(string name, int column)
    {
        return _rows.Aggregate(TextWidth.Of(name), (most, row) => Math.Max(most, TextWidth.Of(row[column])));
    }

    private string Line(string[] cells, IReadOnlyList<int> widths)
    {
        var cut = cells.Take(widths.Count).Select((cell, i) => TextWidth.Cut(cell, widths[i]));
        var padded = cut.Select((cell, i) => TextWidth.Pad(cell, widths[i], _columns[i].IsNumber));
        return string.Join(Gap, padded).TrimEnd();
    }

    private void NoteWhatIsHidden(int columns)
    {
        if (_count > MaxRows)
        {
            note($"{Words.Number(_count - MaxRows)} more rows are not shown; `-o csv` writes all of them.");
        }

        if (columns > 0)
        {
            note($"{columns} more {(columns == 1 ? "column does" : "columns do")} not fit; `-o csv` writes all of them.");
        }
    }
}
