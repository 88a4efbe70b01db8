namespace Sparkify.Staging.Reading;

/// <summary>Feeds packed bytes of gzip members to an inflater that reads more than it uses, and finds where it stopped.</summary>
internal sealed class GzipFeed(Stream stored) : ForwardStream
{
    private const int HeaderBytes = 10;
    private const byte Deflate = 8;

    // An inflater gets no more at a time, so the end of a member lies in the last so many bytes that it got.
    private const int PortionBytes = 8 << 10;
    private readonly byte[] _buffer = new byte[128 << 10];
    private int _start;
    private int _end;
    private int _portion;

    private ReadOnlySpan<byte> Buffered => _buffer.AsSpan(_start, _end - _start);

    public override int Read(Span<byte> buffer)
    {
        if (_start == _end && !More(1))
        {
            return 0;
        }

        _portion = Math.Min(Math.Min(buffer.Length, PortionBytes), _end - _start);
        _buffer.AsSpan(_start, _portion).CopyTo(buffer);
        _start += _portion;
        return _portion;
    }

    /// <summary>Skips a member's header.</summary>
    /// <returns>False if no member follows.</returns>
    /// <exception cref="BrokenObjectException">The header is cut off or damaged.</exception>
    public bool TrySkipHeader()
    {
        if (!More(2) || !Opening.IsGzip(Buffered))
        {
            return false;
        }

        if (!More(HeaderBytes) || Buffered[2] != Deflate || (Buffered[3] & 0xE0) != 0)
        {
            throw Damaged();
        }

        var flags = Buffered[3];
        Skip(HeaderBytes);
        if ((flags & 0x04) != 0)
        {
            var extra = Take() | (Take() << 8);
            Skip(extra);
        }

        SkipText((flags & 0x08) != 0);
        SkipText((flags & 0x10) != 0);
        Skip((flags & 0x02) != 0 ? 2 : 0);
        _portion = 0;
        return true;
    }

    /// <summary>Goes back to where the inflater stopped and skips the member's trailer.</summary>
    /// <param name="trailer">CRC and length of what was unpacked.</param>
    /// <returns>False if the trailer is not there: the member is damaged.</returns>
    public bool TrySkipTrailer(ReadOnlySpan<byte> trailer)
    {
        _start -= _portion;
        More(_portion + trailer.Length + 2);
        var found = -1;
        for (var at = 0; at <= _portion && at + trailer.Length <= Buffered.Length; at++)
        {
            if (!Buffered[at..].StartsWith(trailer))
            {
                continue;
            }

            // Of an empty member the trailer is all zeros, like the bytes before it: what follows tells.
            var rest = Buffered[(at + trailer.Length)..];
            var fits = rest.IsEmpty || Opening.IsGzip(rest);
            found = found < 0 || fits ? at : found;
            if (fits)
            {
                break;
            }
        }

        _start += Math.Max(found, 0) + trailer.Length;
        _portion = 0;
        return found >= 0;
    }

    /// <summary>Skips all that is left.</summary>
    /// <returns>How many bytes that were.</returns>
    public long SkipAll()
    {
        var skipped = 0L;
        while (_start < _end || More(1))
        {
            skipped += _end - _start;
            _start = _end;
        }

        return skipped;
    }

    /// <summary>Tries to have so many bytes in the buffer. The last portion stays in it.</summary>
    private bool More(int bytes)
    {
        if (_end - _start >= bytes)
        {
            return true;
        }

        var kept = Math.Min(_portion, _start);
        _buffer.AsSpan(_start - kept, _end - _start + kept).CopyTo(_buffer);
        _end = _end - _start + kept;
        _start = kept;
        int read;
        do
        {
            read = stored.Read(_buffer.AsSpan(_end));
            _end += read;
        }
        while (read > 0 && _end - _start < bytes);

        return _end - _start >= bytes;
    }

    private void SkipText(bool isThere)
    {
        while (isThere && Take() != 0)
        {
        }
    }

    private byte Take()
    {
        if (!More(1))
        {
            throw Damaged();
        }

        return _buffer[_start++];
    }

    private void Skip(int bytes)
    {
        if (!More(bytes))
        {
            throw Damaged();
        }

        _start += bytes;
    }

    private static BrokenObjectException Damaged() => new("Its gzip data is cut off or damaged in the header of a member.");
}
