using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

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
    private readonly RawTexts _raw = new();
    private ulong[] _places = new ulong[1024];
    private byte* _entries;
    private int _capacity = 64 << 10;
    private int _used;
    private int _count;
    private uint _hash;

    public KnownTextsCache(int maxBytes, int maxEntries)
    {
        _maxBytes = maxBytes;
        _maxEntries = maxEntries;
        _entries = (byte*)NativeMemory.Alloc((nuint)_capacity);
    }

    /// <summary>
    /// Starts a look-up: add the fields, call <see cref="FetchPlace"/>, a little later <see cref="FetchEntry"/>, and a little
    /// later <see cref="TryGet"/>. Memory is slow, and there is other work to do meanwhile.
    /// </summary>
    public RawTexts Start() => _raw.Start();

    public void FetchPlace()
    {
        _hash = _raw.Hash();
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref _places[_hash & (uint)(_places.Length - 1)]));
        }
    }

    public void FetchEntry()
    {
        var place = _places[_hash & (uint)(_places.Length - 1)];
        if (Sse.IsSupported && place != 0)
        {
            var entry = _entries + Offset(place);
            Sse.Prefetch0(entry);
            Sse.Prefetch0(entry + CacheLine);
        }
    }

    public bool TryGet(out KnownTexts known)
    {
        var raw = _raw.Bytes;
        var mask = (uint)_places.Length - 1;
        for (var probe = 0u; probe < MaxProbes; probe++)
        {
            var place = _places[(_hash + probe) & mask];
            if (place == 0)
            {
                break;
            }

            var entry = (Entry*)(_entries + Offset(place));
            if ((uint)(place >> 32) == _hash && raw.SequenceEqual(new ReadOnlySpan<byte>(entry + 1, entry->Length)))
            {
                known = entry->Known;
                return true;
            }
        }

        known = default;
        return false;
    }

    /// <summary>Remembers the texts that were looked up last.</summary>
    public void Add(KnownTexts known)
    {
        var raw = _raw.Bytes;
        var bytes = (sizeof(Entry) + raw.Length + Alignment - 1) & -Alignment;
        if (bytes > _maxBytes / 4)
        {
            return;
        }

        MakeRoom(bytes);
        if (TryPlace(((ulong)_hash << 32) | (uint)((_used / Alignment) + 1)))
        {
            var entry = (Entry*)(_entries + _used);
            entry->Length = raw.Length;
            entry->Known = known;
            raw.CopyTo(new Span<byte>(entry + 1, raw.Length));
            _used += bytes;
            _count++;
        }
    }

    public void Dispose()
    {
        NativeMemory.Free(_entries);
        _entries = null;
        _raw.Dispose();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Offset(ulong place) => ((int)(uint)place - 1) * Alignment;

    private void MakeRoom(int bytes)
    {
        if (_used + bytes > _maxBytes || _count >= _maxEntries)
        {
            Array.Clear(_places);
            _used = 0;
            _count = 0;
        }

        if (_used + bytes > _capacity)
        {
            _capacity = (int)Math.Min(_maxBytes, Math.Max(_capacity * 2L, _used + bytes));
            _entries = (byte*)NativeMemory.Realloc(_entries, (nuint)_capacity);
        }

        if (_count * 2 >= _places.Length)
        {
            Grow();
        }
    }

    private void Grow()
    {
        var old = _places;
        _places = new ulong[old.Length * 2];
        foreach (var place in old)
        {
            if (place != 0)
            {
                TryPlace(place);
            }
        }
    }

    private bool TryPlace(ulong place)
    {
        var mask = (uint)_places.Length - 1;
        for (var probe = 0u; probe < MaxProbes; probe++)
        {
            ref var free = ref _places[((uint)(place >> 32) + probe) & mask];
            if (free == 0)
            {
                free = place;
                return true;
            }
        }

        return false;
    }

    private struct Entry
    {
        public KnownTexts Known;
        public int Length;
    }
}
