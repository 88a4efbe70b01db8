using System.Buffers.Binary;
using Npgsql;
using Sparkify.Warehouse.Native;

namespace Sparkify.Warehouse.Postgres;

/// <summary>Sends rows to one table as one binary COPY.</summary>
internal sealed class CopyStream : IDisposable
{
    private const int ColumnBytes = sizeof(int);
    private static readonly byte[] _opening = [.. "PGCOPY\n"u8, 0xFF, (byte)'\r', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0, 0];
    private static readonly byte[] _ending = [0xFF, 0xFF];

    private readonly NpgsqlRawCopyStream _stream;
    private bool _isComplete;

    public CopyStream(NpgsqlConnection connection, string table)
    {
        _stream = connection.BeginRawBinaryCopy($"copy {table} from stdin (format binary)");
        _stream.Write(_opening);
    }

    /// <summary>Sends rows that are in the format already.</summary>
    public void Write(ReadOnlySpan<byte> rows)
    {
        _stream.Write(rows);
    }

    /// <summary>Sends a block of events.</summary>
    public unsafe void Write(EventBlock block, byte[] buffer)
    {
        var used = 0;
        for (var row = 0; row < block.Count; row++)
        {
            if (buffer.Length - used < EventRowBytes)
            {
                _stream.Write(buffer.AsSpan(0, used));
                used = 0;
            }

            used += Write(block, row, buffer.AsSpan(used));
        }

        _stream.Write(buffer.AsSpan(0, used));
    }

    /// <summary>Ends the COPY: the rows are in the table, or an exception says why not.</summary>
    public void Complete()
    {
        _stream.Write(_ending);
        _stream.Dispose();
        _isComplete = true;
    }

    /// <summary>Breaks the COPY off unless it is complete.</summary>
    public void Dispose()
    {
        if (!_isComplete)
        {
            _stream.Cancel();
            _stream.Dispose();
        }
    }

    private static int EventRowBytes => sizeof(short) + (EventColumns.Count * ColumnBytes) + EventColumns.RowBytes;

    private static unsafe int Write(EventBlock block, int row, Span<byte> target)
    {
        BinaryPrimitives.WriteInt16BigEndian(target, EventColumns.Count);
        var at = sizeof(short);
        for (var column = 0; column < EventColumns.Count; column++)
        {
            var width = EventColumns.Width(column);
            BinaryPrimitives.WriteInt32BigEndian(target[at..], width);
            at += ColumnBytes;
            if (width == sizeof(long))
            {
                var value = ((long*)block.Column(column))[row];
                BinaryPrimitives.WriteInt64BigEndian(target[at..], column == EventColumns.Ts ? value - CopyRows.EpochMicroseconds : value);
            }
            else
            {
                BinaryPrimitives.WriteInt32BigEndian(target[at..], ((int*)block.Column(column))[row]);
            }

            at += width;
        }

        return at;
    }
}
