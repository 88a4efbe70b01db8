using Sparkify.Sources;

namespace Sparkify.Staging.Reading;

/// <summary>Tells from its first bytes what an object is.</summary>
internal static class Opening
{
    /// <summary>Bytes that are looked at.</summary>
    public const int Bytes = 512;

    // Text has fewer control characters than this share, even if some lines are broken.
    private const int BinaryShare = 8;

    public static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static bool IsGzip(ReadOnlySpan<byte> head) => head is [0x1F, 0x8B, ..];

    /// <summary>True if the object is one JSON array.</summary>
    public static bool IsArray(ReadOnlySpan<byte> head)
    {
        head = head.StartsWith(ByteOrderMark) ? head[ByteOrderMark.Length..] : head;
        return head.TrimStart(" \t\r\n"u8) is [(byte)'[', ..];
    }

    /// <returns>Why the object cannot hold records, as a sentence; null if it may.</returns>
    public static string? Fault(ReadOnlySpan<byte> head, SourceKind kind)
    {
        head = head[..Math.Min(head.Length, Bytes)];
        var what = Encoding(head) ?? Format(head) ?? (kind == SourceKind.Genres ? null : Markup(head));
        var expected = kind == SourceKind.Genres ? "a list of genres" : "JSON in UTF-8";
        return what == null ? null : $"It looks like {what}, not like {expected}.";
    }

    private static string? Encoding(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => "UTF-32 text",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "UTF-16 text",
        [not 0, 0, not 0, 0, ..] or [0, not 0, 0, not 0, ..] => "UTF-16 text",
        _ => null,
    };

    private static string? Format(ReadOnlySpan<byte> head)
    {
        if (head is [(byte)'P', (byte)'K', 3, 4, ..])
        {
            return "a zip archive";
        }

        if (head is [0x28, 0xB5, 0x2F, 0xFD, ..] or [(byte)'B', (byte)'Z', (byte)'h', ..] or [0xFD, (byte)'7', (byte)'z', ..])
        {
            return "a compressed file that is not gzip";
        }

        if (head.StartsWith("PAR1"u8) || head.StartsWith("Obj\x01"u8) || head.StartsWith("%PDF"u8) || head.StartsWith("ORC"u8))
        {
            return "a Parquet, Avro, ORC or PDF file";
        }

        var controls = 0;
        foreach (var value in head)
        {
            controls += value < ' ' && value is not ((byte)'\t' or (byte)'\r' or (byte)'\n') ? 1 : 0;
        }

        var isPicture = head is [0x89, (byte)'P', (byte)'N', (byte)'G', ..];
        return isPicture || controls * BinaryShare > Math.Max(head.Length, 32) ? "binary content" : null;
    }

    private static string? Markup(ReadOnlySpan<byte> head)
    {
        head = head.StartsWith(ByteOrderMark) ? head[ByteOrderMark.Length..] : head;
        return head.TrimStart(" \t\r\n"u8) is [(byte)'<', ..] ? "HTML or XML" : null;
    }
}
