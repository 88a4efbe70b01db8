using System.Globalization;
using System.Text.Json;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>A column that COPY fills.</summary>
/// <param name="Type">As PostgreSQL's catalogue spells it.</param>
/// <param name="Bytes">How many a text may have.</param>
internal sealed record LoadedColumn(string Name, string Type, int Bytes, bool IsNotNull)
{
    private const string Null = @"\N";
    private const int InvalidDigit = 1207;
    private const int InvalidTimestamp = 1206;
    private const int InvalidBoolean = 1210;
    private const int TooLong = 1204;
    private const int Missing = 1213;

    /// <summary>A JSON value in the text format of PostgreSQL's COPY.</summary>
    /// <param name="fault">Why it cannot be one; null if it can.</param>
    public string Text(JsonElement? value, bool hasEpochMilliseconds, out (int Code, string Message)? fault)
    {
        var text = value is not { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } there ? null
            : there.ValueKind == JsonValueKind.String ? there.GetString()
            : there.GetRawText();

        // An empty field is null for everything but texts.
        text = text is "" && Type != "text" ? null : text;
        fault = text is null ? (IsNotNull ? (Missing, "Missing data for not-null field") : null) : Fault(text, hasEpochMilliseconds);
        return text is null || fault is not null ? Null : Escaped(Moment(text, hasEpochMilliseconds));
    }

    private (int Code, string Message)? Fault(string text, bool hasEpochMilliseconds) => Type switch
    {
        "text" => System.Text.Encoding.UTF8.GetByteCount(text) > Bytes ? (TooLong, "String length exceeds DDL length") : null,
        "smallint" => IsWhole(text, short.MinValue, short.MaxValue),
        "integer" => IsWhole(text, int.MinValue, int.MaxValue),
        "bigint" => IsWhole(text, long.MinValue, long.MaxValue),
        "double precision" or "real" or "numeric" => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? null : (InvalidDigit, $"Invalid digit, Value '{text[0]}', Pos 0, Type: Double"),
        "boolean" => text is "true" or "false" or "t" or "f" or "1" or "0" or "yes" or "no" ? null : (InvalidBoolean, "Unknown boolean format"),
        "timestamp without time zone" when hasEpochMilliseconds => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var at) && at is > -62_000_000_000_000 and < 250_000_000_000_000 ? null : (InvalidTimestamp, "Invalid timestamp format or value"),
        "timestamp without time zone" or "date" => DateTime.TryParse(text, CultureInfo.InvariantCulture, out _) ? null : (InvalidTimestamp, "Invalid timestamp format or value"),
        _ => null,
    };

    private static (int Code, string Message)? IsWhole(string text, long least, long most)
    {
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? null
            : (InvalidDigit, $"Invalid digit, Value '{text.FirstOrDefault(letter => !char.IsAsciiDigit(letter))}', Pos {Math.Max(0, text.ToList().FindIndex(letter => !char.IsAsciiDigit(letter)))}, Type: Integer");
    }

    private string Moment(string text, bool hasEpochMilliseconds)
    {
        return hasEpochMilliseconds && Type == "timestamp without time zone"
            ? DateTime.UnixEpoch.AddMilliseconds(long.Parse(text, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture)
            : text;
    }

    private static string Escaped(string text)
    {
        return text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\t", @"\t", StringComparison.Ordinal)
            .Replace("\n", @"\n", StringComparison.Ordinal).Replace("\r", @"\r", StringComparison.Ordinal);
    }
}
