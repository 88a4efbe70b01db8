using System.IO.Compression;
using Sparkify.Sources;
using Sparkify.Staging.Reading;

namespace Sparkify.Warehouse.Redshift;

/// <summary>Fetches single lines of an object that the cluster has loaded: those that it skipped.</summary>
internal sealed class ObjectLines(IObjectStore store)
{
    private const int BufferBytes = 1 << 16;

    /// <param name="source">A plain or gzipped object.</param>
    /// <param name="wanted">Line numbers from 1.</param>
    /// <returns>Offset in the unpacked object and bytes of each line that is there, the first 64 KiB of it.</returns>
    public IReadOnlyDictionary<long, (long Offset, byte[] Bytes)> Read(SourceObject source, IReadOnlyCollection<long> wanted)
    {
        var found = new Dictionary<long, (long Offset, byte[] Bytes)>();
        try
        {
            using var content = store.Open(source);
            using var stored = new ContentStream(content);
            var first = new byte[2];
            var isPacked = content.Read(first, 0) == first.Length && Opening.IsGzip(first);
            using var lines = isPacked ? new GZipStream(stored, CompressionMode.Decompress) : (Stream)stored;
            Collect(lines, [.. wanted], found);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // The record is a reject all the same; its bytes are still in the object.
        }

        return found;
    }

    private static void Collect(Stream lines, HashSet<long> wanted, Dictionary<long, (long Offset, byte[] Bytes)> found)
    {
        var last = wanted.Count == 0 ? 0 : wanted.Max();
        var buffer = new byte[BufferBytes];
        using var line = new MemoryStream();
        var (number, start, offset) = (1L, 0L, 0L);
        for (int got; number <= last && (got = lines.Read(buffer)) > 0;)
        {
            for (var rest = buffer.AsSpan(0, got); !rest.IsEmpty;)
            {
                var feed = rest.IndexOf((byte)'\n');
                var piece = feed < 0 ? rest : rest[..feed];
                if (wanted.Contains(number) && line.Length < ReadingLimits.Default.RawBytes)
                {
                    line.Write(piece[..(int)Math.Min(piece.Length, ReadingLimits.Default.RawBytes - line.Length)]);
                }

                offset += piece.Length + (feed < 0 ? 0 : 1);
                if (feed >= 0)
                {
                    Keep();
                    (number, start) = (number + 1, offset);
                }

                rest = rest[(feed < 0 ? rest.Length : feed + 1)..];
            }
        }

        Keep();

        void Keep()
        {
            if (wanted.Remove(number))
            {
                found.Add(number, (start, line.ToArray()));
                line.SetLength(0);
            }
        }
    }

    private sealed class ContentStream(IObjectContent content) : ForwardStream
    {
        private long _position;

        public override int Read(Span<byte> buffer)
        {
            var got = content.Read(buffer, _position);
            _position += got;
            return got;
        }
    }
}
