using System.IO.Compression;
using System.Text.Json;

namespace Sparkify.Cli.Commands.Etl;

/// <summary>One record as it stands in its file.</summary>
/// <param name="Line">The line it starts on, from 1.</param>
internal sealed record SourceRecord(long Line, byte[] Bytes)
{
    private const int MaxBytes = 1 << 20;

    /// <param name="path">A plain or gzipped file.</param>
    /// <param name="offset">Offset of the record's first byte in the unpacked file.</param>
    public static SourceRecord Read(string path, long offset)
    {
        return Read(path, () => File.OpenRead(path), offset);
    }

    /// <param name="name">The object, for messages.</param>
    /// <param name="open">Opens it; plain or gzipped bytes that can be sought.</param>
    /// <param name="offset">Offset of the record's first byte in the unpacked object.</param>
    public static SourceRecord Read(string name, Func<Stream> open, long offset)
    {
        try
        {
            using var file = open();
            using var content = IsGzip(file) ? new GZipStream(file, CompressionMode.Decompress) : file;
            var line = 1 + LinesBefore(content, offset);
            return new SourceRecord(line, Record(content));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new SparkifyException(
                $"{name} cannot be read to byte {offset}.",
                "The row was loaded from this file: bring it back to see its record.",
                gone);
        }
    }

    private static bool IsGzip(Stream file)
    {
        var isGzip = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
        file.Position = 0;
        return isGzip;
    }

    private static long LinesBefore(Stream content, long offset)
    {
        var buffer = new byte[64 * 1024];
        var lines = 0L;
        for (var left = offset; left > 0;)
        {
            var count = content.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
            if (count == 0)
            {
                throw new EndOfStreamException("The file is shorter than it was.");
            }

            lines += buffer.AsSpan(0, count).Count((byte)'\n');
            left -= count;
        }

        return lines;
    }

    /// <summary>The JSON value that starts here, over as many lines as it has; or else the line.</summary>
    private static byte[] Record(Stream content)
    {
        var buffer = new byte[MaxBytes];
        var bytes = buffer.AsSpan(0, content.ReadAtLeast(buffer, MaxBytes, throwOnEndOfStream: false));
        var json = new Utf8JsonReader(bytes, isFinalBlock: false, default);
        try
        {
            if (json.Read() && json.TrySkip())
            {
                return bytes[..(int)json.BytesConsumed].ToArray();
            }
        }
        catch (JsonException)
        {
            // No JSON: genre labels are lines of text.
        }

        var end = bytes.IndexOf((byte)'\n');
        return bytes[..(end < 0 ? bytes.Length : end)].TrimEnd((byte)'\r').ToArray();
    }
}
