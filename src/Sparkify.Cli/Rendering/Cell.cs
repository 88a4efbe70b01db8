using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Sparkify.Cli.Rendering;

/// <summary>One value of an answer, as text. The same value is the same text in every format.</summary>
internal static class Cell
{
    private static readonly JsonWriterOptions _loose = new() { SkipValidation = true, Encoder = JsonCell.Encoder };

    /// <returns>The text; empty for null.</returns>
    public static string Text(object? value)
    {
        return value switch
        {
            null or DBNull => "",
            string text => text,
            bool truth => truth ? "true" : "false",
            DateTime at => Time(at),
            DateTimeOffset at => Time(at.UtcDateTime),
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
            TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            float number => number.ToString("R", CultureInfo.InvariantCulture),
            byte[] bytes => Convert.ToBase64String(bytes),
            Stream stream => Convert.ToBase64String(Bytes(stream)),
            IEnumerable nested => Nested(nested),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
    }

    /// <summary>UTC with milliseconds; finer parts of a second are shown only if there are any.</summary>
    public static string Time(DateTime at)
    {
        var pattern = at.Ticks % TimeSpan.TicksPerMillisecond == 0
            ? "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"
            : "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";
        return at.ToString(pattern, CultureInfo.InvariantCulture);
    }

    public static byte[] Bytes(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static string Nested(IEnumerable nested)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, _loose))
        {
            JsonCell.Write(json, nested);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
