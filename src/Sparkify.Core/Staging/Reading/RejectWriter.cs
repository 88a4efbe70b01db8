using System.Security.Cryptography;
using Sparkify.Staging.Json;

namespace Sparkify.Staging.Reading;

/// <summary>Writes the rejects of one part, with the bytes and where they stand.</summary>
internal sealed unsafe class RejectWriter(IStagingWriter writer, ReadingLimits limits)
{
    private ObjectPart? _part;
    private PartCounts _counts = new();

    public void Start(ObjectPart part, PartCounts counts)
    {
        _part = part;
        _counts = counts;
    }

    /// <summary>Rejects a record that is in memory.</summary>
    /// <param name="at">Line and offset of its first byte.</param>
    public void Write(Refusal refusal, ReadOnlySpan<byte> record, (long Line, long Offset) at)
    {
        var isCut = record.Length > limits.RawBytes;
        var raw = isCut ? record[..limits.RawBytes] : record;
        Write(refusal, raw, at, (record.Length, isCut ? Convert.ToHexStringLower(SHA256.HashData(record)) : null));
    }

    /// <summary>Rejects a record that streams by: to the next line feed, or to the end of the object.</summary>
    /// <param name="describe">Gives the refusal, once the record's length is known.</param>
    public void Drain(ByteWindow window, bool toLineEnd, long line, Func<long, Refusal> describe)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var raw = new byte[limits.RawBytes];
        var offset = window.Offset;
        var length = 0L;
        bool ended;
        do
        {
            var chunk = NextChunk(window, toLineEnd, out var bytes, out ended);
            hash.AppendData(chunk);
            if (length < raw.Length)
            {
                chunk[..(int)Math.Min(chunk.Length, raw.Length - length)].CopyTo(raw.AsSpan((int)length));
            }

            length += chunk.Length;
            _counts.Lines += toLineEnd ? 0 : chunk.Count((byte)'\n');
            window.Skip(bytes);
        }
        while (!ended && (window.More() || window.Length > 0));

        _counts.Lines++;
        var sha256 = length > raw.Length ? Convert.ToHexStringLower(hash.GetHashAndReset()) : null;
        Write(describe(length), raw.AsSpan(0, (int)Math.Min(length, raw.Length)), (line, offset), (length, sha256));
    }

    private static ReadOnlySpan<byte> NextChunk(ByteWindow window, bool toLineEnd, out int bytes, out bool ended)
    {
        var available = window.Bytes;
        var feed = toLineEnd ? available.IndexOf((byte)'\n') : -1;
        ended = feed >= 0;
        if (ended)
        {
            bytes = feed + 1;
            return feed > 0 && available[feed - 1] == '\r' ? available[..(feed - 1)] : available[..feed];
        }

        // The last byte stays: it may be the first half of a line end.
        bytes = window.Ended ? available.Length : Math.Max(available.Length - 1, 0);
        ended = window.Ended;
        return available[..bytes];
    }

    private void Write(Refusal refusal, ReadOnlySpan<byte> raw, (long Line, long Offset) at, (long Length, string? Sha256) whole)
    {
        writer.Write(new StagedReject
        {
            FileId = _part!.FileId,
            Part = _part.Number,
            Line = at.Line,
            Offset = at.Offset,
            Length = whole.Length,
            Reason = refusal.Reason,
            Field = refusal.Field,
            Message = refusal.Message,
            Raw = raw,
            Sha256 = whole.Sha256,
        });
        _counts.Rejected++;
    }
}
