namespace Sparkify.Simulation.Chaos;

/// <summary>Makes records that say the same in an odd way.</summary>
internal static class OddRecords
{
    /// <summary>The changed record; the same one if it has nothing that could be changed so.</summary>
    /// <param name="line">A record, without its line end.</param>
    public static byte[] Make(Fault fault, byte[] line)
    {
        return fault switch
        {
            Fault.Quoted => JsonLine.With(line, "userAgent", Quote) ?? line,
            Fault.Misdecoded => Misdecode(line),
            Fault.MisdecodedTwice => Misdecode(Misdecode(line)),
            Fault.Drifted => Drift(line),
            Fault.Unknown => JsonLine.Plus(line, "\"campaign\":\"autumn\""u8),
            _ => line,
        };
    }

    private static byte[] Quote(byte[] value) => value[0] == (byte)'"' ? [(byte)'"', .. "\\\""u8, .. value[1..^1], .. "\\\""u8, (byte)'"'] : value;

    private static byte[] Misdecode(byte[] line)
    {
        line = JsonLine.With(line, "artist", ReadAsLatin1) ?? line;
        return JsonLine.With(line, "song", ReadAsLatin1) ?? line;
    }

    private static byte[] ReadAsLatin1(byte[] value) =>
        [.. value.SelectMany(letter => letter < 0x80 ? (byte[])[letter] : [(byte)(0xC0 | (letter >> 6)), (byte)(0x80 | (letter & 0x3F))])];

    private static byte[] Drift(byte[] line)
    {
        line = JsonLine.With(line, "userId", id => id.Length > 2 ? id[1..^1] : id) ?? line;
        line = JsonLine.With(line, "registration", moment => moment.AsSpan().EndsWith(".0"u8) ? moment[..^2] : moment) ?? line;
        return JsonLine.With(line, "ts", ts => [.. ts, .. ".0"u8]) ?? line;
    }
}
