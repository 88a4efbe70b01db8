using System.Buffers;
using System.Text;

namespace Sparkify.Staging.Json;

/// <summary>The escapes of JSON strings.</summary>
internal static unsafe class JsonText
{
    /// <summary>The longest text a record may hold, in bytes: Redshift's limit, one rule for all warehouses.</summary>
    public const int MaxBytes = 65_535;

    private static readonly SearchValues<byte> _simple = SearchValues.Create("\"\\/bfnrt"u8);

    /// <param name="backslash">The first byte of an escape in memory that ends with a control character.</param>
    /// <returns>The byte after the escape; null for a wrong one, a surrogate and U+0000, which need a closer look.</returns>
    public static byte* SkipSimpleEscape(byte* backslash)
    {
        var code = backslash[1];
        if (code != 'u')
        {
            return _simple.Contains(code) ? backslash + 2 : null;
        }

        var unit = 0;
        for (var digit = 2; digit < 6; digit++)
        {
            var value = HexValue(backslash[digit]);
            if (value < 0)
            {
                return null;
            }

            unit = (unit << 4) | value;
        }

        return unit == 0 || char.IsSurrogate((char)unit) ? null : backslash + 6;
    }

    /// <summary>Finds the first escape that JSON does not know, in text that need not be valid otherwise.</summary>
    /// <returns>The offset of its backslash, or -1.</returns>
    public static int FindWrongEscape(ReadOnlySpan<byte> json)
    {
        var inString = false;
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] == '"')
            {
                inString = !inString;
            }
            else if (json[i] == '\\' && inString)
            {
                var length = EscapeLength(json[i..]);
                if (length == 0)
                {
                    return i;
                }

                i += length - 1;
            }
        }

        return -1;
    }

    /// <summary>Resolves the escapes of a string whose syntax is valid.</summary>
    /// <param name="destination">At least as long as the source.</param>
    /// <returns>The length of the text, or -1 if it has a lone surrogate.</returns>
    public static int Unescape(ReadOnlySpan<byte> source, Span<byte> destination)
    {
        var written = 0;
        while (true)
        {
            var plain = source.IndexOf((byte)'\\');
            var run = plain < 0 ? source : source[..plain];
            run.CopyTo(destination[written..]);
            written += run.Length;
            if (plain < 0)
            {
                return written;
            }

            source = source[plain..];
            if (source[1] != 'u')
            {
                destination[written++] = Resolve(source[1]);
                source = source[2..];
                continue;
            }

            if (!TryReadRune(ref source, out var rune))
            {
                return -1;
            }

            written += rune.EncodeToUtf8(destination[written..]);
        }
    }

    private static bool TryReadRune(ref ReadOnlySpan<byte> source, out Rune rune)
    {
        var first = CodeUnit(source);
        source = source[6..];
        if (Rune.TryCreate(first, out rune))
        {
            return true;
        }

        if (source is not [(byte)'\\', (byte)'u', ..] || !Rune.TryCreate(first, CodeUnit(source), out rune))
        {
            return false;
        }

        source = source[6..];
        return true;
    }

    private static char CodeUnit(ReadOnlySpan<byte> escape) =>
        (char)((HexValue(escape[2]) << 12) | (HexValue(escape[3]) << 8) | (HexValue(escape[4]) << 4) | HexValue(escape[5]));

    /// <returns>0 for a wrong escape; one that the end of the text cuts off counts as right.</returns>
    private static int EscapeLength(ReadOnlySpan<byte> escape)
    {
        if (escape.Length < 2)
        {
            return 1;
        }

        if (escape[1] != 'u')
        {
            return _simple.Contains(escape[1]) ? 2 : 0;
        }

        var end = Math.Min(escape.Length, 6);
        for (var digit = 2; digit < end; digit++)
        {
            if (HexValue(escape[digit]) < 0)
            {
                return 0;
            }
        }

        return end;
    }

    private static byte Resolve(byte code) => code switch
    {
        (byte)'b' => (byte)'\b',
        (byte)'f' => (byte)'\f',
        (byte)'n' => (byte)'\n',
        (byte)'r' => (byte)'\r',
        (byte)'t' => (byte)'\t',
        _ => code,
    };

    private static int HexValue(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        _ => -1,
    };
}
