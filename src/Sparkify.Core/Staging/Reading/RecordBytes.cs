using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Sparkify.Staging.Json;

namespace Sparkify.Staging.Reading;

/// <summary>What the bytes of any record must keep, whatever its format.</summary>
internal static class RecordBytes
{
    /// <returns>Null if the record is short enough and UTF-8.</returns>
    public static Refusal? Fault(ReadOnlySpan<byte> record, ReadingLimits limits)
    {
        if (record.Length > limits.RecordBytes)
        {
            return limits.TooLong(record.Length);
        }

        return Utf8.IsValid(record) ? null : Refusal.InvalidUtf8(FirstFault(record));
    }

    private static int FirstFault(ReadOnlySpan<byte> text)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(text[offset..], out _, out var length) == OperationStatus.Done)
        {
            offset += length;
        }

        return offset;
    }
}
