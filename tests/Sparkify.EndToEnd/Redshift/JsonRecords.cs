using System.Text.Json;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>The JSON objects of a file, one after the other, as COPY reads them: line ends may stand anywhere between their parts.</summary>
internal static class JsonRecords
{
    /// <returns>The line on which each begins, from 1, and the object; null for what is none.</returns>
    public static IEnumerable<(long Line, JsonElement? Record)> Of(byte[] bytes)
    {
        var (at, line) = (0, 1L);
        while (at < bytes.Length)
        {
            if (char.IsWhiteSpace((char)bytes[at]))
            {
                line += bytes[at++] == '\n' ? 1 : 0;
                continue;
            }

            var (record, length) = Next(bytes.AsSpan(at));
            yield return (line, record);
            line += bytes.AsSpan(at, length).Count((byte)'\n');
            at += length;
        }
    }

    // What cannot be read is skipped to the end of its line.
    private static (JsonElement? Record, int Length) Next(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)'\n');
        var rest = end < 0 ? bytes.Length : end;
        if (bytes[0] != '{')
        {
            return (null, rest);
        }

        try
        {
            var reader = new Utf8JsonReader(bytes, isFinalBlock: true, state: default);
            return (JsonElement.ParseValue(ref reader), (int)reader.BytesConsumed);
        }
        catch (JsonException)
        {
            return (null, rest);
        }
    }
}
