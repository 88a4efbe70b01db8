using System.Numerics;
using System.Runtime.InteropServices;

namespace Sparkify.Staging.Rules;

/// <summary>Remembers, by the bytes as they stand in the file, which texts were met before. When it is full it forgets all.</summary>
internal sealed unsafe class KnownTextsCache : IDisposable
{
    // Longer chains come from hostile input only; what does not fit is not remembered.
    private const int MaxProbes = 16;
    private readonly int _maxBytes;
    private readonly int _maxEntries;
    private Entry[] _entries = new Entry[1024];
    private byte* _bytes;
    private int _capacity = 64 << 10;
    private int _used;
    private int _count;

    public KnownTextsCache(int maxBytes, int maxEntries)
    {
        _maxBytes = maxBytes;
        _maxEntries = maxEntries;
        _bytes = (byte*)NativeMemory.Alloc((nuint)_capacity);
    }

    public bool TryGet(ReadOnlySpan<byte> raw, uint hash, out KnownTexts known)
    {
        var mask = (uint)_entries.Length - 1;
        for (var probe = 0u; probe < MaxProbes; probe++)
        {
            ref var entry = ref _entries[(hash + probe) & mask];
            if (entry.Length == 0)
            {
                break;
            }

            if (entry.Hash == hash && entry.Length == raw.Length && raw.SequenceEqual(new ReadOnlySpan<byte>(_bytes + entry.Offset, entry.Length)))
            {
                known = entry.Known;
                return true;
            }
        }

        known = default;
        return false;
    }

    /// <param name="raw">At least one byte; texts that are not in the cache.</param>
    public void Add(ReadOnlySpan<byte> raw, uint hash, KnownTexts known)
    {
        if (!MakeRoom(raw.Length))
        {
            return;
        }

        if (Place(new Entry { Hash = hash, Offset = _used, Length = raw.Length, Known = known }))
        {
            raw.CopyTo(new Span<byte>(_bytes + _used, raw.Length));
            _used += raw.Length;
            _count++;
        }
    }

    public void Dispose()
    {
        NativeMemory.Free(_bytes);
        _bytes = null;
    }

    public static uint Hash(ReadOnlySpan<byte> raw)
    {
        var hash = (uint)raw.Length;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(raw))
        {
            hash = BitOperations.Crc32C(hash, word);
        }

        foreach (var rest in raw[(raw.Length & ~7)..])
        {
            hash = BitOperations.Crc32C(hash, rest);
        }

        return hash;
    }

    private bool MakeRoom(int bytes)
    {
        if (bytes > _maxBytes / 4)
        {
            return false;
        }

        if (_used + bytes > _maxBytes || _count >= _maxEntries)
        {
            Array.Clear(_entries);
            _used = 0;
            _count = 0;
        }

        if (_used + bytes > _capacity)
        {
            _capacity = (int)Math.Min(_maxBytes, Math.Max(_capacity * 2L, _used + bytes));
            _bytes = (byte*)NativeMemory.Realloc(_bytes, (nuint)_capacity);
        }

        if (_count * 2 >= _entries.Length)
        {
            Grow();
        }

        return true;
    }

    private void Grow()
    {
        var old = _entries;
        _entries = new Entry[old.Length * 2];
        foreach (var entry in old)
        {
            if (entry.Length > 0)
            {
                Place(entry);
            }
        }
    }

    private bool Place(in Entry entry)
    {
        var mask = (uint)_entries.Length - 1;
        for (var probe = 0u; probe < MaxProbes; probe++)
        {
            ref var free = ref _entries[(entry.Hash + probe) & mask];
            if (free.Length == 0)
            {
                free = entry;
                return true;
            }
        }

        return false;
    }

    private struct Entry
    {
        public uint Hash;
        public int Offset;
        public int Length;
        public KnownTexts Known;
    }
}
