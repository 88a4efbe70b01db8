using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sparkify.Staging.Reading;

/// <summary>The CRC-32 of gzip.</summary>
/// <remarks>Source: V. Gopal et al., "Fast CRC Computation for Generic Polynomials Using PCLMULQDQ", Intel 2009.</remarks>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const int Slices = 8;
    private const int FoldedBytes = 64;
    private static readonly uint[] _table = CreateTable();

    /// <param name="crc">Of the bytes before; 0 at the start.</param>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        var state = ~crc;
        if (Pclmulqdq.IsSupported && bytes.Length >= 2 * FoldedBytes)
        {
            var folded = bytes.Length & ~(Vector128<byte>.Count - 1);
            state = Fold(state, MemoryMarshal.Cast<byte, Vector128<ulong>>(bytes[..folded]));
            bytes = bytes[folded..];
        }

        return ~Update(state, bytes);
    }

    private static uint Update(uint state, ReadOnlySpan<byte> bytes)
    {
        var table = _table;
        while (bytes.Length >= Slices)
        {
            var low = MemoryMarshal.Read<uint>(bytes) ^ state;
            var high = MemoryMarshal.Read<uint>(bytes[4..]);
            state = table[(7 * 256) + (low & 0xFF)] ^ table[(6 * 256) + ((low >> 8) & 0xFF)]
                ^ table[(5 * 256) + ((low >> 16) & 0xFF)] ^ table[(4 * 256) + (low >> 24)]
                ^ table[(3 * 256) + (high & 0xFF)] ^ table[(2 * 256) + ((high >> 8) & 0xFF)]
                ^ table[256 + ((high >> 16) & 0xFF)] ^ table[high >> 24];
            bytes = bytes[Slices..];
        }

        foreach (var value in bytes)
        {
            state = table[(state ^ value) & 0xFF] ^ (state >> 8);
        }

        return state;
    }

    private static uint Fold(uint state, ReadOnlySpan<Vector128<ulong>> blocks)
    {
        var by4 = Vector128.Create(0x1_5444_2BD4ul, 0x1_C6E4_1596ul);
        var by1 = Vector128.Create(0x1_7519_97D0ul, 0x0_CCAA_009Eul);
        var a = blocks[0] ^ Vector128.CreateScalar((ulong)state);
        var b = blocks[1];
        var c = blocks[2];
        var d = blocks[3];
        var i = 4;
        for (; i + 4 <= blocks.Length; i += 4)
        {
            a = Multiply(a, by4) ^ blocks[i];
            b = Multiply(b, by4) ^ blocks[i + 1];
            c = Multiply(c, by4) ^ blocks[i + 2];
            d = Multiply(d, by4) ^ blocks[i + 3];
        }

        b ^= Multiply(a, by1);
        c ^= Multiply(b, by1);
        d ^= Multiply(c, by1);
        for (; i < blocks.Length; i++)
        {
            d = Multiply(d, by1) ^ blocks[i];
        }

        return Update(0, MemoryMarshal.AsBytes(new ReadOnlySpan<Vector128<ulong>>(in d)));
    }

    private static Vector128<ulong> Multiply(Vector128<ulong> value, Vector128<ulong> by) =>
        Pclmulqdq.CarrylessMultiply(value, by, 0x00) ^ Pclmulqdq.CarrylessMultiply(value, by, 0x11);

    private static uint[] CreateTable()
    {
        var table = new uint[Slices * 256];
        for (var value = 0u; value < 256; value++)
        {
            var crc = value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * Polynomial);
            }

            table[value] = crc;
        }

        for (var i = 256; i < table.Length; i++)
        {
            table[i] = (table[i - 256] >> 8) ^ table[table[i - 256] & 0xFF];
        }

        return table;
    }
}
