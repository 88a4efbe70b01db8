namespace Sparkify.Staging;

/// <summary>Why a record was kept out. The codes are a contract: people filter by them.</summary>
public static class RejectReason
{
    public const string Malformed = "malformed";
    public const string TrailingContent = "trailing_content";
    public const string NotAnObject = "not_an_object";
    public const string InvalidUtf8 = "invalid_utf8";
    public const string InvalidEscape = "invalid_escape";
    public const string NulCharacter = "nul_character";
    public const string DuplicateKey = "duplicate_key";
    public const string TooDeep = "too_deep";
    public const string RecordTooLong = "record_too_long";
    public const string StringTooLong = "string_too_long";
    public const string Missing = "missing";
    public const string WrongType = "wrong_type";
    public const string TsOutOfRange = "ts_out_of_range";

    /// <summary>A value of the right type that cannot be: a level that is neither free nor paid, a negative length, an empty song.</summary>
    public const string ImpossibleValue = "impossible_value";
}
