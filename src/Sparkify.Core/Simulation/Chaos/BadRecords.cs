using System.Text;

namespace Sparkify.Simulation.Chaos;

/// <summary>Makes records that are none from records that are.</summary>
internal static class BadRecords
{
    private const int Depth = 40;
    private const int TooLong = 65_600;

    /// <param name="line">A record, without its line end.</param>
    public static byte[] Make(Fault fault, byte[] line)
    {
        return fault switch
        {
            Fault.Malformed => line[..line.AsSpan().LastIndexOf(",\""u8)],
            Fault.TrailingContent => [.. line, .. " x"u8],
            Fault.NotAnObject => "null"u8.ToArray(),
            Fault.InvalidUtf8 => With(line, "method", [(byte)'"', 0xFF, (byte)'"']),
            Fault.InvalidEscape => With(line, "method", "\"\\q\""u8.ToArray()),
            Fault.NulCharacter => With(line, "method", "\"\\u0000\""u8.ToArray()),
            Fault.DuplicateKey => JsonLine.Plus(line, "\"ts\":1"u8),
            Fault.TooDeep => With(line, "method", Encoding.UTF8.GetBytes(new string('[', Depth) + new string(']', Depth))),
            Fault.StringTooLong => With(line, "method", Encoding.UTF8.GetBytes($"\"{new string('x', TooLong)}\"")),
            Fault.Missing => With(line, "page", "null"u8.ToArray()),
            Fault.WrongType => With(line, "sessionId", "\"one\""u8.ToArray()),
            Fault.TsOutOfRange => JsonLine.With(line, "ts", ts => ts[..^3])!,
            Fault.ImpossibleValue => With(line, "level", "\"gold\""u8.ToArray()),
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "It leaves a record a record."),
        };
    }

    private static byte[] With(byte[] line, string key, byte[] value) => JsonLine.With(line, key, _ => value)!;
}
