using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;
using Sparkify.Insight;

namespace Sparkify.Sandbox;

/// <summary>Values as text on their way from the worker, and back.</summary>
internal static class WireText
{
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.ffffff";
    private const string Day = "yyyy-MM-dd";

    public static ColumnKind Kind(Type type)
    {
        return Type.GetTypeCode(type) switch
        {
            _ when type == typeof(BigInteger) => ColumnKind.Integer,
            _ when type == typeof(DateOnly) => ColumnKind.Date,
            _ when type.IsEnum => ColumnKind.Text,
            TypeCode.SByte or TypeCode.Byte or TypeCode.Int16 or TypeCode.UInt16 or TypeCode.Int32 or TypeCode.UInt32 or TypeCode.Int64 or TypeCode.UInt64 => ColumnKind.Integer,
            TypeCode.Single or TypeCode.Double or TypeCode.Decimal => ColumnKind.Number,
            TypeCode.DateTime => ColumnKind.Time,
            _ => ColumnKind.Text,
        };
    }

    public static string? Of(object? value)
    {
        return value switch
        {
            null or DBNull => null,
            string text => text,
            bool truth => truth ? "true" : "false",
            DateTime at => at.ToString(Moment, CultureInfo.InvariantCulture),
            DateTimeOffset at => at.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture),
            DateOnly date => date.ToString(Day, CultureInfo.InvariantCulture),
            TimeOnly time => time.ToString("HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            float number => number.ToString("R", CultureInfo.InvariantCulture),
            Stream bytes => Bytes(bytes),
            byte[] bytes => Convert.ToHexStringLower(bytes),
            IDictionary fields => Nested(fields),
            IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(item => Of(item) ?? "NULL"))}]",
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
    }

    /// <summary>The value that a text was, as the kind of its column says.</summary>
    public static object? Value(string? text, ColumnKind kind)
    {
        return (text, kind) switch
        {
            (null, _) => null,
            (_, ColumnKind.Integer) => Whole(text),
            (_, ColumnKind.Number) => Number(text),
            (_, ColumnKind.Date) => DateOnly.ParseExact(text, Day, CultureInfo.InvariantCulture),
            (_, ColumnKind.Time) => DateTime.ParseExact(text, Moment, CultureInfo.InvariantCulture),
            _ => text,
        };
    }

    private static object Whole(string text)
    {
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : (object)BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    // A decimal keeps its digits; what is too large for one, or none at all (NaN, Infinity), is a double.
    private static object Number(string text)
    {
        return text.AsSpan().IndexOfAny("Ee") < 0 && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? exact
            : (object)double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static string Nested(IDictionary fields)
    {
        var text = new StringBuilder("{");
        foreach (DictionaryEntry field in fields)
        {
            text.Append(text.Length > 1 ? ", " : "").Append(Of(field.Key)).Append(": ").Append(Of(field.Value) ?? "NULL");
        }

        return text.Append('}').ToString();
    }

    private static string Bytes(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return Convert.ToHexStringLower(copy.ToArray());
    }
}
