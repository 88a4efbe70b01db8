using System.Buffers.Binary;
using System.IO.Compression;

namespace Sparkify.Staging.Reading;

/// <summary>The unpacked bytes of a gzip object: all its members as one stream, each checked by its CRC and length.</summary>
/// <remarks>
/// <see cref="GZipStream"/> would drop bytes after the last member, and all that follows a damaged member header, without a word.
/// Format: RFC 1952.
/// </remarks>
internal sealed class GzipBytes(StoredBytes stored, ReadingLimits limits) : ForwardStream
{
    private const int TrailerBytes = 8;
    private readonly GzipFeed _feed = new(stored);
    private DeflateStream? _member;
    private uint _crc;
    private long _memberBytes;
    private long _bytes;
    private bool _ended;

    /// <summary>A remark about bytes that are no part of the stream; null as a rule.</summary>
    public string? Finding { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        while (!_ended && !buffer.IsEmpty)
        {
            if (_member == null && !TryOpenMember())
            {
                break;
            }

            var read = Inflate(buffer);
            if (read > 0)
            {
                _crc = Crc32.Append(_crc, buffer[..read]);
                _memberBytes += read;
                _bytes += read;
                CheckRatio();
                return read;
            }

            CloseMember();
        }

        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _member?.Dispose();
            _feed.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool TryOpenMember()
    {
        if (_feed.TrySkipHeader())
        {
            _member = new DeflateStream(_feed, CompressionMode.Decompress, leaveOpen: true);
            _crc = 0;
            _memberBytes = 0;
            return true;
        }

        _ended = true;
        var ignored = _feed.SkipAll();
        Finding = ignored > 0 ? $"{ignored:N0} bytes after the last gzip member were ignored." : null;
        return false;
    }

    private int Inflate(Span<byte> buffer)
    {
        try
        {
            return _member!.Read(buffer);
        }
        catch (InvalidDataException cause)
        {
            throw new BrokenObjectException($"Its gzip data is cut off or damaged, after {_bytes:N0} bytes unpacked.", cause);
        }
    }

    private void CloseMember()
    {
        _member!.Dispose();
        _member = null;
        Span<byte> trailer = stackalloc byte[TrailerBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _crc);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)_memberBytes);
        if (!_feed.TrySkipTrailer(trailer))
        {
            throw new BrokenObjectException("Its gzip data is cut off or damaged: checksum and length do not fit.");
        }
    }

    private void CheckRatio()
    {
        if (_bytes > limits.BombBytes && _bytes / limits.BombRatio > stored.Fetched)
        {
            throw new BrokenObjectException(
                $"Its gzip data unpacks to more than {limits.BombRatio} times its size: not read on after {_bytes:N0} bytes.");
        }
    }
}
