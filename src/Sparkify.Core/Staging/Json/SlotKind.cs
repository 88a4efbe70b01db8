namespace Sparkify.Staging.Json;

/// <summary>What stands in a field of a record.</summary>
internal enum SlotKind
{
    Missing,
    Null,

    /// <summary>A string without escapes: its bytes are its text.</summary>
    Text,

    /// <summary>A string with escapes.</summary>
    EscapedText,

    Number,

    /// <summary>A boolean, an object or an array.</summary>
    Other,
}
