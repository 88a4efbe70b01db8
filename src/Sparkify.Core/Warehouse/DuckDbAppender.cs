using System.Runtime.CompilerServices;
using System.Text;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Sparkify.Models;
using Sparkify.Staging;

namespace Sparkify.Warehouse;

/// <summary>Appends rows to one table, column by column into the engine's own vectors: no text becomes a .NET string.</summary>
internal sealed unsafe class DuckDbAppender : IStagedRows
{
    private const int ChunkRows = 2048;
    private const int InlineBytes = 12;

    private readonly string _table;
    private readonly DuckDB.NET.Native.DuckDBAppender _appender;
    private readonly DuckDBDataChunk _chunk;
    private readonly IntPtr[] _vectors;
    private readonly nint[] _values;
    private readonly nint[] _validity;
    private byte[] _utf8 = new byte[256];
    private int _row;

    /// <param name="connection">A connection of this thread's own.</param>
    /// <param name="catalog">The attached database that holds the table.</param>
    /// <param name="model">The table; columns are written in the model's order.</param>
    public DuckDbAppender(DuckDBConnection connection, string catalog, Model model)
    {
        _table = model.Name;
        var state = NativeMethods.Appender.DuckDBAppenderCreateExt(connection.NativeConnection, catalog, "main", model.Name, out _appender);
        Expect(state);
        var types = model.Columns.Select(column => NativeMethods.LogicalType.DuckDBCreateLogicalType(TypeOf(column.Type))).ToArray();
        _chunk = NativeMethods.DataChunks.DuckDBCreateDataChunk([.. types.Select(type => type.DangerousGetHandle())], (ulong)types.Length);
        foreach (var type in types)
        {
            type.Dispose();
        }

        _vectors = new IntPtr[types.Length];
        _values = new nint[types.Length];
        _validity = new nint[types.Length];
        Begin();
    }

    /// <summary>A connection to close with the appender; null if it is shared.</summary>
    public DuckDBConnection? OwnConnection { get; init; }

    public void Set(int column, long value)
    {
        ((long*)_values[column])[_row] = value;
    }

    public void Set(int column, long? value)
    {
        if (value is { } known)
        {
            ((long*)_values[column])[_row] = known;
        }
        else
        {
            SetNull(column);
        }
    }

    public void Set(int column, int? value)
    {
        if (value is { } known)
        {
            ((int*)_values[column])[_row] = known;
        }
        else
        {
            SetNull(column);
        }
    }

    public void Set(int column, double? value)
    {
        if (value is { } known)
        {
            ((double*)_values[column])[_row] = known;
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
            SetBytes(column, text.Bytes);
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
            SetBytes(column, Utf8(text));
        }
    }

    public void SetMoment(int column, long? microseconds) => Set(column, microseconds);

    public void EndRow()
    {
        if (++_row == ChunkRows)
        {
            Append();
            Begin();
        }
    }

    public void Dispose()
    {
        try
        {
            if (_row > 0)
            {
                Append();
            }

            Expect(NativeMethods.Appender.DuckDBAppenderClose(_appender));
        }
        finally
        {
            _chunk.Dispose();
            _appender.Dispose();
            OwnConnection?.Dispose();
        }
    }

    private ReadOnlySpan<byte> Utf8(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        _utf8 = _utf8.Length >= most ? _utf8 : new byte[most];
        return _utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, _utf8));
    }

    private void SetNull(int column)
    {
        ((ulong*)_validity[column])[_row >> 6] &= ~(1UL << (_row & 63));
    }

    // A string of up to 12 bytes lives in its 16-byte slot: length, then the bytes, the rest zero.
    private void SetBytes(int column, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > InlineBytes)
        {
            fixed (byte* start = bytes)
            {
                NativeMethods.Vectors.DuckDBUnsafeVectorAssignStringElementLength(_vectors[column], (ulong)_row, start, bytes.Length);
            }

            return;
        }

        var slot = (byte*)_values[column] + ((nint)_row << 4);
        Unsafe.InitBlockUnaligned(slot, 0, 16);
        *(int*)slot = bytes.Length;
        bytes.CopyTo(new Span<byte>(slot + 4, InlineBytes));
    }

    private void Begin()
    {
        NativeMethods.DataChunks.DuckDBDataChunkReset(_chunk);
        for (var column = 0; column < _vectors.Length; column++)
        {
            var vector = NativeMethods.DataChunks.DuckDBDataChunkGetVector(_chunk, column);
            NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(vector);
            _vectors[column] = vector;
            _values[column] = (nint)NativeMethods.Vectors.DuckDBVectorGetData(vector);
            _validity[column] = (nint)NativeMethods.Vectors.DuckDBVectorGetValidity(vector);
        }

        _row = 0;
    }

    private void Append()
    {
        NativeMethods.DataChunks.DuckDBDataChunkSetSize(_chunk, (ulong)_row);
        Expect(NativeMethods.Appender.DuckDBAppendDataChunk(_appender, _chunk));
        _row = 0;
    }

    private void Expect(DuckDBState state)
    {
        if (state != DuckDBState.Success)
        {
            throw new InvalidOperationException($"appending to {_table}: {NativeMethods.Appender.DuckDBAppenderErrorData(_appender)}");
        }
    }

    private static DuckDBType TypeOf(string type)
    {
        return type switch
        {
            "bigint" => DuckDBType.BigInt,
            "integer" => DuckDBType.Integer,
            "double precision" => DuckDBType.Double,
            "timestamp" => DuckDBType.Timestamp,
            "varchar" => DuckDBType.Varchar,
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "The reader writes no such column."),
        };
    }
}
