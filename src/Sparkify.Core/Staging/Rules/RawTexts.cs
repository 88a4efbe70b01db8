using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Sparkify.Staging.Json;

namespace Sparkify.Staging.Rules;

/// <summary>Several fields of a record as one run of bytes, equal only if each field is.</summary>
internal sealed unsafe class RawTexts : IDisposable
{
    private const int HeaderBytes = sizeof(int);
    private byte* _bytes;
    private int _capacity;
    private int _length;

    public ReadOnlySpan<byte> Bytes => new(_bytes, _length);

    public RawTexts Start()
    {
        _length = 0;
        return this;
    }

    /// <param name="slot">A field in memory with 32 readable bytes after it.</param>
    public RawTexts Add(in FieldSlot slot)
    {
        // A missing field and null mean the same here.
        var length = slot.IsAbsent ? 0 : slot.Length;
        var kind = slot.IsAbsent ? SlotKind.Null : slot.Kind;
        if (_length + length + HeaderBytes + Vector256<byte>.Count > _capacity)
        {
            Grow(length);
        }

        var target = _bytes + _length;
        Unsafe.WriteUnaligned(target, ((int)kind << 24) | length);
        target += HeaderBytes;
        for (var copied = 0; copied < length; copied += Vector256<byte>.Count)
        {
            Vector256.Load(slot.Start + copied).Store(target + copied);
        }

        _length += length + HeaderBytes;
        return this;
    }

    public uint Hash()
    {
        var hash = (uint)_length;
        var position = _bytes;
        var end = position + _length;
        for (; position + sizeof(ulong) <= end; position += sizeof(ulong))
        {
            hash = BitOperations.Crc32C(hash, Unsafe.ReadUnaligned<ulong>(position));
        }

        for (; position < end; position++)
        {
            hash = BitOperations.Crc32C(hash, *position);
        }

        return hash;
    }

    public void Dispose()
    {
        NativeMemory.Free(_bytes);
        _bytes = null;
    }

    private void Grow(int length)
    {
        _capacity = (_capacity + length + 512) * 2;
        _bytes = (byte*)NativeMemory.Realloc(_bytes, (nuint)_capacity);
    }
}
