using System.Text;
using System.Text.Json;

namespace Sparkify.Cli.Commands.Rejects;

/// <summary>Reads the file of <c>rejects export</c> back, after a person edited it.</summary>
internal static class CorrectedRecords
{
    private const string Expected = "Each line is an object with `reject_id` and `record`, as `sparkify rejects export` writes it.";

    /// <returns>The bytes of each record by reject id.</returns>
    public static Dictionary<long, byte[]> Read(string path)
    {
        try
        {
            var records = new Dictionary<long, byte[]>();
            var number = 0;
            foreach (var line in File.ReadLines(path))
            {
                number++;
                if (!string.IsNullOrWhiteSpace(line))
                {
                    var (id, bytes) = Parse(line) ?? throw WrongUse.Because(
                        $"{path} line {number} is no exported reject.",
                        Expected);
                    _ = records.TryAdd(id, bytes) ? id : throw WrongUse.Because(
                        $"{path} line {number} holds reject {id} again.",
                        Expected);
                }
            }

            return records;
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw WrongUse.Because($"{path} cannot be read.", "Write it with `sparkify rejects export --to FILE`.", missing);
        }
    }

    private static (long Id, byte[] Bytes)? Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var reject = document.RootElement;
            if (reject.ValueKind != JsonValueKind.Object || !reject.TryGetProperty("reject_id", out var id) || !id.TryGetInt64(out var number))
            {
                return null;
            }

            return reject switch
            {
                _ when reject.TryGetProperty("record", out var record) => (number, Text(record)),
                _ when reject.TryGetProperty("raw", out var raw) && raw.TryGetBytesFromBase64(out var bytes) => (number, bytes),
                _ => null,
            };
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The record's bytes; a person may have written the object itself instead of its text.</summary>
    private static byte[] Text(JsonElement record)
    {
        return Encoding.UTF8.GetBytes(record.ValueKind == JsonValueKind.String ? record.GetString() ?? "" : record.GetRawText());
    }
}
