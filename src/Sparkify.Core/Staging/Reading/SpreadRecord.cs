using Sparkify.Staging.Json;

namespace Sparkify.Staging.Reading;

/// <summary>JSON objects that are spread over several lines, as pretty-printers write them.</summary>
internal static unsafe class SpreadRecord
{
    public static bool MayStart(ReadOnlySpan<byte> line) => line.TrimStart(" \t"u8) is [(byte)'{', ..];

    /// <summary>Reads on until the object that starts in the window is complete.</summary>
    /// <returns>Bytes up to the end of its last line; 0 if there is no such object.</returns>
    public static int Find(ByteWindow window, int longest)
    {
        while (true)
        {
            var length = JsonExtent.Find(window.Bytes);
            var rest = length > 0 ? window.Bytes[length..] : [];
            var feed = rest.IndexOf((byte)'\n');
            if (length > longest || length == JsonExtent.Broken)
            {
                return 0;
            }

            if (length > 0 && (feed >= 0 || window.Ended))
            {
                rest = feed >= 0 ? rest[..feed] : rest;
                return rest.IndexOfAnyExcept(" \t\r"u8) < 0 ? length : 0;
            }

            if (window.Length > longest + 1 || !window.More())
            {
                return 0;
            }
        }
    }

    /// <summary>True if one of the lines after the first is a record by itself: then the first line was cut off.</summary>
    public static bool HidesRecord(ByteWindow window, int length, JsonRecords records)
    {
        var start = 0;
        while (true)
        {
            var feed = window.Bytes[start..length].IndexOf((byte)'\n');
            if (feed < 0)
            {
                return false;
            }

            start += feed + 1;
            var line = window.Bytes[start..];
            var end = line.IndexOf((byte)'\n');
            line = end < 0 ? line : line[..end];
            if (MayStart(line) && records.IsRecord(window.Start + start, line.Length))
            {
                return true;
            }
        }
    }
}
