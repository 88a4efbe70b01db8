using System.Globalization;
using System.Runtime.CompilerServices;

namespace Sparkify.Staging.Json;

/// <summary>Values of JSON numbers whose syntax is valid.</summary>
internal static class JsonNumber
{
    private const int SafeDigits = 18;
    private const int ExactDigits = 15;

    private static readonly double[] _powersOfTen =
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ];

    /// <summary>Reads an integer without fraction and exponent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadInteger(ReadOnlySpan<byte> number, out long value)
    {
        value = 0;
        var negative = number[0] == '-';
        var digits = negative ? number[1..] : number;
        if (digits.Length > SafeDigits)
        {
            return long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
        }

        foreach (var character in digits)
        {
            var digit = (uint)(character - '0');
            if (digit > 9)
            {
                return false;
            }

            value = (value * 10) + digit;
        }

        value = negative ? -value : value;
        return true;
    }

    /// <summary>Reads a whole number that may be written as a float: <c>1541106106796.0</c>, <c>1.541106106796E12</c>.</summary>
    public static bool TryReadWhole(ReadOnlySpan<byte> number, out long value)
    {
        if (number.EndsWith(".0"u8) && TryReadInteger(number[..^2], out value))
        {
            return true;
        }

        return TryReadInteger(number, out value) || TryReadWholeFloat(number, out value);
    }

    /// <summary>Reads a float; false if it is too large for one.</summary>
    public static bool TryReadDouble(ReadOnlySpan<byte> number, out double value)
    {
        var negative = number[0] == '-';
        var digits = 0;
        var decimals = -1;
        var mantissa = 0L;
        foreach (var character in negative ? number[1..] : number)
        {
            var digit = (uint)(character - '0');
            if (digit <= 9)
            {
                mantissa = (mantissa * 10) + digit;
                decimals += decimals >= 0 ? 1 : 0;
                digits++;
            }
            else if (character == '.' && digits <= ExactDigits)
            {
                decimals = 0;
            }
            else
            {
                digits = int.MaxValue;
                break;
            }
        }

        if (digits > ExactDigits)
        {
            return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
        }

        // Both operands are exact, so the quotient is the nearest double.
        value = mantissa / _powersOfTen[Math.Max(decimals, 0)];
        value = negative ? -value : value;
        return true;
    }

    private static bool TryReadWholeFloat(ReadOnlySpan<byte> number, out long value)
    {
        value = 0;
        var e = number.IndexOfAny((byte)'e', (byte)'E');
        var exponent = 0;
        if (e >= 0 && !int.TryParse(number[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return false;
        }

        var mantissa = e < 0 ? number : number[..e];
        var dot = mantissa.IndexOf((byte)'.');
        var whole = dot < 0 ? mantissa : mantissa[..dot];
        var fraction = dot < 0 ? [] : mantissa[(dot + 1)..].TrimEnd((byte)'0');
        Span<byte> digits = stackalloc byte[SafeDigits + 3];
        if (Math.Abs((long)exponent) > SafeDigits || fraction.Length > exponent || whole.Length + exponent > digits.Length)
        {
            return exponent < 0 && fraction.Length == 0 && TryDropZeros(whole, -exponent, out value);
        }

        whole.CopyTo(digits);
        digits[whole.Length..].Fill((byte)'0');
        fraction.CopyTo(digits[whole.Length..]);
        return TryReadInteger(digits[..(whole.Length + exponent)], out value);
    }

    private static bool TryDropZeros(ReadOnlySpan<byte> whole, int zeros, out long value)
    {
        value = 0;
        return zeros > 0 && zeros < whole.Length && whole[^zeros..].IndexOfAnyExcept((byte)'0') < 0
            && TryReadInteger(whole[..^zeros], out value);
    }
}
