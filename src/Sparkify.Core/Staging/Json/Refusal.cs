namespace Sparkify.Staging.Json;

/// <summary>Why a record is kept out.</summary>
/// <param name="Reason">One of <see cref="RejectReason"/>.</param>
/// <param name="Field">The field at fault, if it is one.</param>
/// <param name="Message">One sentence for people.</param>
internal sealed record Refusal(string Reason, string? Field, string Message)
{
    public static Refusal Missing(string field) => new(RejectReason.Missing, field, $"`{field}` is missing or null.");

    public static Refusal WrongType(string field, string expected) =>
        new(RejectReason.WrongType, field, $"`{field}` is not {expected}.");

    public static Refusal Impossible(string field, string problem) =>
        new(RejectReason.ImpossibleValue, field, $"`{field}` {problem}.");

    public static Refusal StringTooLong(string? field, int length) =>
        new(RejectReason.StringTooLong, field, $"A text has {length:N0} bytes; the limit is {JsonText.MaxBytes:N0}.");

    public static Refusal InvalidUtf8(int offset) =>
        new(RejectReason.InvalidUtf8, null, $"Byte {offset + 1} of the record is not UTF-8.");
}
