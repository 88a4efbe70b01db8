using System.Buffers.Binary;
using System.Text;
using Sparkify.Models;
using Sparkify.Staging;

namespace Sparkify.Warehouse.Postgres;

/// <summary>Rows of one staging table in PostgreSQL's binary COPY format, kept in memory until the batch is sealed.</summary>
/// <remarks>
/// Format: https://www.postgresql.org/docs/15/sql-copy.html, "Binary Format". A row is the number of its fields (16 bits), then
/// each field's length in bytes (32 bits, -1 for null) and its bytes; all numbers big-endian.
/// </remarks>
internal sealed class CopyRows(string table, IReadOnlyList<ModelColumn> columns) : IStagedRows
{
    /// <summary>PostgreSQL counts time from 2000-01-01.</summary>
    public const long EpochMicroseconds = 946_684_800_000_000;

    private const int BlockBytes = 1 << 18;

    private static readonly int _epochDay = new DateOnly(2000, 1, 1).DayNumber;

    private readonly bool[] _isWide = [.. columns.Select(column => column.Type is "bigint" or "timestamp")];
    private readonly List<ReadOnlyMemory<byte>> _full = [];
    private byte[] _block = new byte[BlockBytes];
    private int _used;
    private bool _isInRow;

    public string Table => table;

    /// <summary>The rows so far, in pieces that may cut a row.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Pieces => _full.Append(_block.AsMemory(0, _used));

    /// <summary>True if there is enough to be worth sending.</summary>
    public bool IsFull => _full.Count > 0;

    /// <summary>Forgets the rows so far.</summary>
    public void Clear()
    {
        _full.Clear();
        _used = 0;
    }

    public void Set(int column, bool value)
    {
        Field(column, 1)[0] = value ? (byte)1 : (byte)0;
    }

    public void Set(int column, long value)
    {
        if (_isWide[column])
        {
            BinaryPrimitives.WriteInt64BigEndian(Field(column, sizeof(long)), value);
        }
        else
        {
            BinaryPrimitives.WriteInt32BigEndian(Field(column, sizeof(int)), checked((int)value));
        }
    }

    public void Set(int column, long? value)
    {
        if (value is { } known)
        {
            Set(column, known);
        }
        else
        {
            SetNull(column);
        }
    }

    public void Set(int column, int? value)
    {
        Set(column, (long?)value);
    }

    public void Set(int column, double? value)
    {
        if (value is { } known)
        {
            BinaryPrimitives.WriteDoubleBigEndian(Field(column, sizeof(double)), known);
        }
        else
        {
            SetNull(column);
        }
    }

    public void Set(int column, Text text)
    {
        if (text.HasValue)
        {
            text.Bytes.CopyTo(Field(column, text.Bytes.Length));
        }
        else
        {
            SetNull(column);
        }
    }

    public void Set(int column, string? text)
    {
        if (text is null)
        {
            SetNull(column);
        }
        else
        {
            Encoding.UTF8.GetBytes(text, Field(column, Encoding.UTF8.GetByteCount(text)));
        }
    }

    public void SetMoment(int column, long? microseconds)
    {
        Set(column, microseconds - EpochMicroseconds);
    }

    public void SetDay(int column, DateOnly day)
    {
        Set(column, (long)(day.DayNumber - _epochDay));
    }

    public void EndRow()
    {
        _isInRow = false;
    }

    public void Dispose()
    {
    }

    public void SetNull(int column)
    {
        Begin(column);
        BinaryPrimitives.WriteInt32BigEndian(Take(sizeof(int)), -1);
    }

    private Span<byte> Field(int column, int bytes)
    {
        Begin(column);
        BinaryPrimitives.WriteInt32BigEndian(Take(sizeof(int)), bytes);
        return Take(bytes);
    }

    // The columns come in the model's order: the first one opens the row.
    private void Begin(int column)
    {
        if (column == 0 && !_isInRow)
        {
            _isInRow = true;
            BinaryPrimitives.WriteInt16BigEndian(Take(sizeof(short)), (short)_isWide.Length);
        }
    }

    private Span<byte> Take(int bytes)
    {
        if (_block.Length - _used < bytes)
        {
            _full.Add(_block.AsMemory(0, _used));
            _block = new byte[Math.Max(BlockBytes, bytes)];
            _used = 0;
        }

        var start = _used;
        _used += bytes;
        return _block.AsSpan(start, bytes);
    }
}
