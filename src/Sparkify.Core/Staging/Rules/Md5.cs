using System.Buffers.Binary;
using System.Numerics;

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
        (uint A, uint B, uint C, uint D) state = (0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476);
        var rest = text;
        for (; rest.Length >= BlockBytes; rest = rest[BlockBytes..])
        {
            Add(ref state, rest);
        }

        Span<byte> tail = stackalloc byte[2 * BlockBytes];
        tail.Clear();
        rest.CopyTo(tail);
        tail[rest.Length] = 0x80;
        tail = tail[..(rest.Length < BlockBytes - LengthBytes ? BlockBytes : 2 * BlockBytes)];
        BinaryPrimitives.WriteUInt64LittleEndian(tail[^LengthBytes..], (ulong)text.Length * 8);
        for (; !tail.IsEmpty; tail = tail[BlockBytes..])
        {
            Add(ref state, tail);
        }

        return ((ulong)BinaryPrimitives.ReverseEndianness(state.A) << 32) | BinaryPrimitives.ReverseEndianness(state.B);
    }

    private static void Add(ref (uint A, uint B, uint C, uint D) state, ReadOnlySpan<byte> block)
    {
        Span<uint> words = stackalloc uint[BlockBytes / sizeof(uint)];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = BinaryPrimitives.ReadUInt32LittleEndian(block[(i * sizeof(uint))..]);
        }

        var (a, b, c, d) = state;
        for (var step = 0; step < 64; step++)
        {
            var (mixed, word) = (step >> 4) switch
            {
                0 => (d ^ (b & (c ^ d)), step),
                1 => (c ^ (d & (b ^ c)), (5 * step) + 1),
                2 => (b ^ c ^ d, (3 * step) + 5),
                _ => (c ^ (b | ~d), 7 * step),
            };
            var sum = a + mixed + _sines[step] + words[word & 15];
            (a, d, c, b) = (d, c, b, b + BitOperations.RotateLeft(sum, _shifts[((step >> 4) * 4) + (step & 3)]));
        }

        state = (state.A + a, state.B + b, state.C + c, state.D + d);
    }
}
