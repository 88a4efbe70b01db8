using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Sparkify.Staging.Reading;

/// <summary>The part of a stream that is in memory: slides forward, grows if a record needs it.</summary>
/// <remarks>A line feed and readable bytes follow the window's last byte, so that a search in it ends without a check.</remarks>
[SuppressMessage("Usage", "CA2213", Justification = "The stream belongs to the caller.")]
internal sealed unsafe class ByteWindow : IDisposable
{
    private const int Padding = 64;
    private readonly int _blockBytes;
    private byte* _memory;
    private int _capacity;
    private int _start;
    private Stream _source = Stream.Null;

    public ByteWindow(int blockBytes)
    {
        _blockBytes = blockBytes;
        _capacity = blockBytes;
        _memory = (byte*)NativeMemory.AlignedAlloc((nuint)_capacity + Padding, Padding);
    }

    public byte* Start => _memory + _start;

    public int Length { get; private set; }

    /// <summary>Offset of <see cref="Start"/> in the stream's object.</summary>
    public long Offset { get; private set; }

    /// <summary>True if nothing follows the window.</summary>
    public bool Ended { get; private set; }

    public ReadOnlySpan<byte> Bytes => new(Start, Length);

    /// <param name="source">Read from its current position.</param>
    /// <param name="offset">What that position is in the object.</param>
    public void Reset(Stream source, long offset)
    {
        _source = source;
        _start = 0;
        Length = 0;
        Offset = offset;
        Ended = false;
    }

    public void Skip(int bytes)
    {
        _start += bytes;
        Length -= bytes;
        Offset += bytes;
    }

    /// <summary>Reads on, up to a block. Moves the bytes that are in memory.</summary>
    /// <returns>False at the end of the stream.</returns>
    public bool More()
    {
        if (Ended)
        {
            return false;
        }

        MakeRoom();
        if (Offset + Length > RecordId.MaxOffset)
        {
            throw new BrokenObjectException($"The object has more than {RecordId.MaxOffset + 1:N0} bytes unpacked.");
        }

        var before = Length;
        var goal = Math.Min(_capacity, Length + _blockBytes);
        while (Length < goal && !Ended)
        {
            var read = _source.Read(new Span<byte>(_memory + Length, goal - Length));
            Length += read;
            Ended = read == 0;
        }

        _memory[Length] = (byte)'\n';
        return Length > before;
    }

    public void Dispose()
    {
        NativeMemory.AlignedFree(_memory);
        _memory = null;
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            Bytes.CopyTo(new Span<byte>(_memory, Length));
            _start = 0;
        }

        if (Length == _capacity)
        {
            _capacity *= 2;
            _memory = (byte*)NativeMemory.AlignedRealloc(_memory, (nuint)_capacity + Padding, Padding);
        }
    }
}
