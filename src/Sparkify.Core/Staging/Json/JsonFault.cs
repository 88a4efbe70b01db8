using System.Text.Json;

namespace Sparkify.Staging.Json;

/// <summary>Says what is wrong with a text that is no JSON.</summary>
internal static class JsonFault
{
    public static Refusal Describe(ReadOnlySpan<byte> json, JsonException broken)
    {
        var at = Math.Min(Offset(json, broken), json.Length);
        var escape = JsonText.FindWrongEscape(json);
        if (escape >= 0 && escape <= at)
        {
            return new Refusal(RejectReason.InvalidEscape, null, $"The escape at byte {escape + 1} is none that JSON knows.");
        }

        return at >= json.Length
            ? BreaksOff(json.Length)
            : new Refusal(RejectReason.Malformed, null, $"The JSON is broken at byte {at + 1:N0}.");
    }

    public static Refusal BreaksOff(int length) =>
        new(RejectReason.Malformed, null, $"The record breaks off after {length:N0} bytes.");

    private static int Offset(ReadOnlySpan<byte> json, JsonException broken)
    {
        var lineStart = 0;
        for (var line = 0L; line < (broken.LineNumber ?? 0); line++)
        {
            lineStart += json[lineStart..].IndexOf((byte)'\n') + 1;
        }

        return lineStart + (int)(broken.BytePositionInLine ?? 0);
    }
}
