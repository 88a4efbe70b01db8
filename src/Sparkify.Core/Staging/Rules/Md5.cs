using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Sparkify.Staging.Rules;

/// <summary>The md5 of short texts, without the cost of asking the system's library for each.</summary>
/// <remarks>Source: RFC 1321. It guards nothing.</remarks>
internal static class Md5
{
    private const int BlockBytes = 64;
    private const int LengthBytes = sizeof(ulong);

    private static readonly uint[] _sines =
        [.. Enumerable.Range(1, 64).Select(step => (uint)(long)(Math.Abs(Math.Sin(step)) * 4_294_967_296))];
    private static readonly int[] _shifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];

    /// <returns>The first 64 bits, as a big-endian number.</returns>
    public static ulong First64(ReadOnlySpan<byte> text)
    {
        Span<uint> state = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476];
        var rest = text;
        for (; rest.Length >= BlockBytes; rest = rest[BlockBytes..])
        {
            Add(state, rest);
        }

        Span<byte> tail = stackalloc byte[2 * BlockBytes];
        tail.Clear();
        rest.CopyTo(tail);
        tail[rest.Length] = 0x80;
        tail = tail[..(rest.Length < BlockBytes - LengthBytes ? BlockBytes : 2 * BlockBytes)];
        BinaryPrimitives.WriteUInt64LittleEndian(tail[^LengthBytes..], (ulong)text.Length * 8);
        for (; !tail.IsEmpty; tail = tail[BlockBytes..])
        {
            Add(state, tail);
        }

        return ((ulong)BinaryPrimitives.ReverseEndianness(state[0]) << 32) | BinaryPrimitives.ReverseEndianness(state[1]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(Span<uint> state, ReadOnlySpan<byte> block)
    {
        var (a, b, c, d) = (state[0], state[1], state[2], state[3]);
        for (var step = 0; step < 16; step++)
        {
            (a, d, c, b) = (d, c, b, b + Turned(step, a + (d ^ (b & (c ^ d))), block, step));
        }

        for (var step = 16; step < 32; step++)
        {
            (a, d, c, b) = (d, c, b, b + Turned(step, a + (c ^ (d & (b ^ c))), block, (5 * step) + 1));
        }

        for (var step = 32; step < 48; step++)
        {
            (a, d, c, b) = (d, c, b, b + Turned(step, a + (b ^ c ^ d), block, (3 * step) + 5));
        }

        for (var step = 48; step < 64; step++)
        {
            (a, d, c, b) = (d, c, b, b + Turned(step, a + (c ^ (b | ~d)), block, 7 * step));
        }

        (state[0], state[1], state[2], state[3]) = (state[0] + a, state[1] + b, state[2] + c, state[3] + d);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Turned(int step, uint sum, ReadOnlySpan<byte> block, int word)
    {
        var part = BinaryPrimitives.ReadUInt32LittleEndian(block[((word & 15) * sizeof(uint))..]);
        return BitOperations.RotateLeft(sum + _sines[step] + part, _shifts[((step >> 4) * 4) + (step & 3)]);
    }
}
