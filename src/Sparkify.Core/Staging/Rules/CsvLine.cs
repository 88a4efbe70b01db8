namespace Sparkify.Staging.Rules;

/// <summary>The columns of one line of CSV (RFC 4180) or of tab-separated text.</summary>
internal sealed class CsvLine
{
    private readonly List<(int Start, int Length)> _columns = [];
    private byte[] _text = new byte[256];

    public int Count => _columns.Count;

    public ReadOnlySpan<byte> this[int column] => _text.AsSpan(_columns[column].Start, _columns[column].Length);

    public void SplitTabs(ReadOnlySpan<byte> line)
    {
        Start(line);
        foreach (var range in line.Split((byte)'\t'))
        {
            var (start, length) = range.GetOffsetAndLength(line.Length);
            line[range].CopyTo(_text.AsSpan(start));
            _columns.Add((start, length));
        }
    }

    /// <returns>False if a quote is not closed, or text follows a closing quote.</returns>
    public bool TrySplitCommas(ReadOnlySpan<byte> line)
    {
        Start(line);
        var written = 0;
        while (true)
        {
            var start = written;
            var isQuoted = line is [(byte)'"', ..];
            if (isQuoted ? !TryReadQuoted(ref line, ref written) : !TryReadPlain(ref line, ref written))
            {
                return false;
            }

            _columns.Add((start, written - start));
            if (line.IsEmpty)
            {
                return true;
            }

            line = line[1..];
        }
    }

    private bool TryReadPlain(ref ReadOnlySpan<byte> line, ref int written)
    {
        var comma = line.IndexOf((byte)',');
        var column = comma < 0 ? line : line[..comma];
        column.CopyTo(_text.AsSpan(written));
        written += column.Length;
        line = line[column.Length..];
        return !column.Contains((byte)'"');
    }

    private bool TryReadQuoted(ref ReadOnlySpan<byte> line, ref int written)
    {
        line = line[1..];
        while (true)
        {
            var quote = line.IndexOf((byte)'"');
            if (quote < 0)
            {
                return false;
            }

            line[..quote].CopyTo(_text.AsSpan(written));
            written += quote;
            line = line[(quote + 1)..];
            if (line is not [(byte)'"', ..])
            {
                return line.IsEmpty || line[0] == ',';
            }

            _text[written++] = (byte)'"';
            line = line[1..];
        }
    }

    private void Start(ReadOnlySpan<byte> line)
    {
        _columns.Clear();
        if (line.Length > _text.Length)
        {
            _text = new byte[line.Length * 2];
        }
    }
}
