using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Sparkify.Staging.Json;
using Sparkify.Staging.Reading;

namespace Sparkify.Staging.Rules;

/// <summary>Remembers, by the bytes as they stand in the file, which texts were met. When it is full it forgets all.</summary>
/// <remarks>A place of the table holds the hash and where the entry lies, so that most look-ups touch three cache lines.</remarks>
internal sealed unsafe class KnownTextsCache : IDisposable
{
    // Longer chains come from hostile input only; what does not fit is not remembered.
    private const int MaxProbes = 16;
    private const int Alignment = 8;
    private const int CacheLine = 64;
    private readonly int _maxBytes;
    private readonly int _maxEntries;
    private readonly int[] _fields;
    private int _placeCount = 1024;
    private ulong* _places;
    private byte* _entries;
    private int _capacity = 64 << 10;
    private int _used;
    private int _count;
    private FieldSlot* _slots;
    private uint _announced;
    private uint _hash;

    /// <param name="fields">The fields of a record that are looked up together.</param>
    public KnownTextsCache(ReadingLimits limits, params int[] fields)
    {
        _maxBytes = limits.VocabularyBytes;
        _maxEntries = limits.VocabularyEntries;
        _fields = fields;
        _places = NewPlaces(_placeCount);
        _entries = (byte*)NativeMemory.Alloc((nuint)_capacity + RawFields.Padding);
    }

    /// <summary>
    /// Begins a look-up. Call <see cref="Fetch"/> a little later, and <see cref="TryGet"/> a little later still:
    /// memory is slow, and there is other work to do meanwhile.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Announce(FieldSlot* slots)
    {
        _announced = RawFields.Hash(slots, _fields);
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(_places + (_announced & Mask));
        }
    }

    /// <param name="slots">The record that was announced last; the next may be announced before this one is looked up.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fetch(FieldSlot* slots)
    {
        _slots = slots;
        _hash = _announced;
        var place = _places[_hash & Mask];
        if (Sse.IsSupported && place != 0)
        {
            var entry = _entries + Offset(place);
            Sse.Prefetch0(entry);
            Sse.Prefetch0(entry + CacheLine);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryGet(out KnownTexts known)
    {
        for (var probe = 0u; probe < MaxProbes; probe++)
        {
            var place = _places[(_hash + probe) & Mask];
            if (place == 0)
            {
                break;
            }

            var entry = (KnownTexts*)(_entries + Offset(place));
            if ((uint)(place >> 32) == _hash && RawFields.AreEqual(_slots, _fields, (byte*)(entry + 1)))
            {
                known = *entry;
                return true;
            }
        }

        known = default;
        return false;
    }

    /// <summary>Remembers the texts that were looked up last.</summary>
    public void Add(KnownTexts known)
    {
        var bytes = (sizeof(KnownTexts) + RawFields.Size(_slots, _fields) + Alignment - 1) & -Alignment;
        if (bytes > _maxBytes / 4)
        {
            return;
        }

        MakeRoom(bytes);
        if (TryPlace(((ulong)_hash << 32) | (uint)((_used / Alignment) + 1)))
        {
            var entry = (KnownTexts*)(_entries + _used);
            *entry = known;
            RawFields.Keep(_slots, _fields, (byte*)(entry + 1));
            _used += bytes;
            _count++;
        }
    }

    public void Dispose()
    {
        NativeMemory.Free(_places);
        NativeMemory.Free(_entries);
        _places = null;
        _entries = null;
    }

    private uint Mask => (uint)_placeCount - 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Offset(ulong place) => ((int)(uint)place - 1) * Alignment;

    private void MakeRoom(int bytes)
    {
        if (_used + bytes > _maxBytes || _count >= _maxEntries)
        {
            NativeMemory.Clear(_places, (nuint)_placeCount * sizeof(ulong));
            _used = 0;
            _count = 0;
        }

        if (_used + bytes > _capacity)
        {
            _capacity = (int)Math.Min(_maxBytes, Math.Max(_capacity * 2L, _used + bytes));
            _entries = (byte*)NativeMemory.Realloc(_entries, (nuint)_capacity + RawFields.Padding);
        }

        if (_count * 2 >= _placeCount)
        {
            Grow();
        }
    }

    private void Grow()
    {
        var old = _places;
        var count = _placeCount;
        _placeCount *= 2;
        _places = NewPlaces(_placeCount);
        for (var i = 0; i < count; i++)
        {
            if (old[i] != 0)
            {
                TryPlace(old[i]);
            }
        }

        NativeMemory.Free(old);
    }

    private static ulong* NewPlaces(int count) => (ulong*)NativeMemory.AllocZeroed((nuint)count, sizeof(ulong));

    private bool TryPlace(ulong place)
    {
        for (var probe = 0u; probe < MaxProbes; probe++)
        {
            ref var free = ref _places[((uint)(place >> 32) + probe) & Mask];
            if (free == 0)
            {
                free = place;
                return true;
            }
        }

        return false;
    }
}
