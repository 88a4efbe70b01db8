using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Sparkify.Staging.Json;

namespace Sparkify.Staging.Rules;

/// <summary>Hashes, keeps and compares several fields of a record where they stand. Equal only if each field is.</summary>
/// <remarks>32 bytes must be readable after each field. Lengths are masked: branches on them are hard to predict.</remarks>
internal static unsafe class RawFields
{
    private const int HeaderBytes = sizeof(int);
    private const int KindShift = 24;

    /// <summary>Bytes that must be readable after what was kept.</summary>
    public const int Padding = 32;

    // A mask of n bytes begins n bytes before the zeros.
    private static ReadOnlySpan<byte> Masks =>
    [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static uint Hash(FieldSlot* slots, ReadOnlySpan<int> fields)
    {
        // Any odd numbers that differ.
        var factors = Vector256.Create(
            0x9E3779B1u, 0x85EBCA77u, 0xC2B2AE3Du, 0x27D4EB2Fu, 0x165667B1u, 0xD3A2646Du, 0xFD7046C5u, 0xB55A4F09u);
        var masks = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(Masks));
        var hash = Vector256<uint>.Zero;
        foreach (var field in fields)
        {
            var length = Length(slots[field]);
            var position = length == 0 ? masks : slots[field].Start;
            for (; length > Vector256<byte>.Count; length -= Vector256<byte>.Count)
            {
                hash = (hash + Vector256.Load(position).AsUInt32()) * factors;
                position += Vector256<byte>.Count;
            }

            var mask = Vector256.Load(masks + Vector256<byte>.Count - length);
            hash = (hash + (Vector256.Load(position) & mask).AsUInt32()) * factors;
        }

        var words = hash.AsUInt64();
        var half = BitOperations.Crc32C(BitOperations.Crc32C(0, words[0]), words[1]);
        return BitOperations.Crc32C(BitOperations.Crc32C(half, words[2]), words[3]);
    }

    /// <returns>True if the fields are those that were kept.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool AreEqual(FieldSlot* slots, ReadOnlySpan<int> fields, byte* kept)
    {
        var masks = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(Masks));
        var difference = Vector256<byte>.Zero;
        foreach (var field in fields)
        {
            if (Unsafe.ReadUnaligned<int>(kept) != Header(slots[field]))
            {
                return false;
            }

            var length = Length(slots[field]);
            var position = length == 0 ? masks : slots[field].Start;
            kept += HeaderBytes;
            for (; length > Vector256<byte>.Count; length -= Vector256<byte>.Count)
            {
                difference |= Vector256.Load(position) ^ Vector256.Load(kept);
                position += Vector256<byte>.Count;
                kept += Vector256<byte>.Count;
            }

            var mask = Vector256.Load(masks + Vector256<byte>.Count - length);
            difference |= (Vector256.Load(position) ^ Vector256.Load(kept)) & mask;
            kept += length;
        }

        return difference == Vector256<byte>.Zero;
    }

    /// <summary>Bytes that <see cref="Keep"/> writes.</summary>
    public static int Size(FieldSlot* slots, ReadOnlySpan<int> fields)
    {
        var size = 0;
        foreach (var field in fields)
        {
            size += HeaderBytes + Length(slots[field]);
        }

        return size;
    }

    public static void Keep(FieldSlot* slots, ReadOnlySpan<int> fields, byte* target)
    {
        foreach (var field in fields)
        {
            var length = Length(slots[field]);
            Unsafe.WriteUnaligned(target, Header(slots[field]));
            new ReadOnlySpan<byte>(slots[field].Start, length).CopyTo(new Span<byte>(target + HeaderBytes, length));
            target += HeaderBytes + length;
        }
    }

    // A missing field and null mean the same here.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Length(in FieldSlot slot) => slot.IsAbsent ? 0 : slot.Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Header(in FieldSlot slot) => slot.IsAbsent ? 0 : ((int)slot.Kind << KindShift) | slot.Length;
}
