using System.Security.Cryptography;
using Sparkify.Sources;

namespace Sparkify.Staging.Reading;

/// <summary>The stored (packed) bytes of one object after the other, with their hash.</summary>
internal sealed class StoredBytes(ScanTally tally) : ForwardStream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _head = new byte[4096];
    private IObjectContent? _content;
    private SourceObject? _source;
    private bool _hashes;
    private bool _isDirty;
    private int _headStart;
    private int _headEnd;

    /// <summary>Offset of the next byte that the store will be asked for.</summary>
    public long Fetched { get; private set; }

    public void Open(IObjectContent content, SourceObject source)
    {
        Open(content, source, 0);
        _hashes = true;
    }

    /// <summary>Opens a range, which has no hash of its own.</summary>
    public void Open(IObjectContent content, SourceObject source, long offset)
    {
        DropHash();
        _content = content;
        _source = source;
        _hashes = false;
        Fetched = offset;
        _headStart = 0;
        _headEnd = 0;
    }

    /// <summary>The first bytes, without reading past them. To be called before <see cref="Read(Span{byte})"/>.</summary>
    public ReadOnlySpan<byte> Peek()
    {
        _headEnd = Fetch(_head);
        return _head.AsSpan(0, _headEnd);
    }

    public override int Read(Span<byte> buffer)
    {
        if (_headStart == _headEnd)
        {
            return buffer.IsEmpty ? 0 : Fetch(buffer);
        }

        var length = Math.Min(buffer.Length, _headEnd - _headStart);
        _head.AsSpan(_headStart, length).CopyTo(buffer);
        _headStart += length;
        return length;
    }

    /// <summary>Makes sure that one version was read, and all of it.</summary>
    /// <returns>SHA-256 of the bytes, lower-case hex.</returns>
    public string Finish()
    {
        while (Fetch(_head) > 0)
        {
        }

        if (Fetched != _source!.Size)
        {
            throw BrokenObjectException.Changed();
        }

        CheckVersion();
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.GetHashAndReset(hash);
        _isDirty = false;
        return Convert.ToHexStringLower(hash);
    }

    public void CheckVersion()
    {
        if (HasChanged())
        {
            throw BrokenObjectException.Changed();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }

    // What an object that failed left behind belongs to no hash.
    private void DropHash()
    {
        if (_isDirty)
        {
            _hash.GetHashAndReset();
            _isDirty = false;
        }
    }

    private int Fetch(Span<byte> buffer)
    {
        // That the object ends where it was listed to end is seen from its version.
        if (Fetched == _source!.Size && Fetched > 0)
        {
            return 0;
        }

        int read;
        try
        {
            read = _content!.Read(buffer, Fetched);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw BrokenObjectException.Unreadable(cause);
        }

        if (_hashes && read > 0)
        {
            _hash.AppendData(buffer[..read]);
            _isDirty = true;
        }

        Fetched += read;
        tally.AddBytes(read);
        return read;
    }

    private bool HasChanged()
    {
        try
        {
            return _content!.HasChanged();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw BrokenObjectException.Unreadable(cause);
        }
    }
}
