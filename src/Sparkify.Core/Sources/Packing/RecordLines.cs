using System.Text;
using System.Text.Json;

namespace Sparkify.Sources.Packing;

/// <summary>Writes the records of a song object one to a line, byte for byte but for what parts them.</summary>
/// <remarks>A line end inside a JSON object is no part of a value: a text has it escaped. So it may become a space.</remarks>
internal static class RecordLines
{
    private static readonly JsonReaderOptions _options = new() { AllowMultipleValues = true };

    /// <param name="content">Unpacked: one JSON object, several, or an array of them.</param>
    /// <param name="track">The track id that the object's name gives to its records; null for none.</param>
    /// <param name="target">Gets the lines.</param>
    /// <returns>Lines written. What is no JSON goes line by line as it is, to be rejected where it is loaded.</returns>
    public static long Write(ReadOnlySpan<byte> content, string? track, Stream target)
    {
        var start = content.StartsWith("\uFEFF"u8) ? 3 : 0;
        var records = Records(content[start..]);
        if (records is null)
        {
            return WriteLines(content, track, target);
        }

        foreach (var (from, length) in records)
        {
            WriteLine(content.Slice(start + from, length), track, target);
        }

        return records.Count;
    }

    private static List<(int From, int Length)>? Records(ReadOnlySpan<byte> content)
    {
        var records = new List<(int, int)>();
        var reader = new Utf8JsonReader(content, _options);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.StartObject)
                {
                    var from = (int)reader.TokenStartIndex;
                    reader.Skip();
                    records.Add((from, (int)reader.BytesConsumed - from));
                }
                else if (reader.CurrentDepth > 0 || reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.EndArray))
                {
                    return null;
                }
            }

            return records;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void WriteLine(ReadOnlySpan<byte> record, string? track, Stream target)
    {
        var line = record.ToArray();
        line.AsSpan().Replace((byte)'\n', (byte)' ');
        line.AsSpan().Replace((byte)'\r', (byte)' ');
        if (track is null || HasTrack(record))
        {
            target.Write(line);
        }
        else
        {
            target.Write(Encoding.ASCII.GetBytes($"{{\"track_id\": \"{track}\"{(IsEmpty(record) ? "" : ", ")}"));
            target.Write(line.AsSpan(1));
        }

        target.WriteByte((byte)'\n');
    }

    private static bool HasTrack(ReadOnlySpan<byte> record)
    {
        var reader = new Utf8JsonReader(record);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("track_id"u8))
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private static bool IsEmpty(ReadOnlySpan<byte> record)
    {
        var reader = new Utf8JsonReader(record);
        return reader.Read() && reader.Read() && reader.TokenType == JsonTokenType.EndObject;
    }

    private static long WriteLines(ReadOnlySpan<byte> content, string? track, Stream target)
    {
        var lines = 0L;
        foreach (var range in content.Split((byte)'\n'))
        {
            var line = content[range].TrimEnd((byte)'\r');
            if (line.Trim(" \t"u8).IsEmpty)
            {
                continue;
            }

            lines++;
            if (Records(line) is [(var from, var length)])
            {
                WriteLine(line.Slice(from, length), track, target);
                continue;
            }

            target.Write(line);
            target.WriteByte((byte)'\n');
        }

        return lines;
    }
}
