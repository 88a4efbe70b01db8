using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace Sparkify.Simulation.Writing;

/// <summary>Bytes to write, in a buffer that grows and is used again.</summary>
internal sealed class ByteLine
{
    private byte[] _bytes = new byte[1 << 16];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, Length);

    public void Clear()
    {
        Length = 0;
    }

    /// <summary>Writes into room that <see cref="Reserve"/> made.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <inheritdoc cref="Write(ReadOnlySpan{byte})"/>
    public void Write(long number)
    {
        _ = Utf8Formatter.TryFormat(number, _bytes.AsSpan(Length), out var written);
        Length += written;
    }

    /// <summary>Makes room for that many bytes.</summary>
    public void Reserve(int bytes)
    {
        if (_bytes.Length - Length < bytes)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Length + bytes));
        }
    }
}
