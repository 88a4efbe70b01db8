namespace Sparkify.Staging.Json;

/// <summary>One field of a tokenised record, as it stands in the file. Valid as long as the record's bytes are.</summary>
internal unsafe struct FieldSlot
{
    /// <summary>The value's first byte; of a string the byte after the quote.</summary>
    public byte* Start;

    /// <summary>Bytes, without a string's quotes.</summary>
    public int Length;

    public SlotKind Kind;

    public readonly ReadOnlySpan<byte> Raw => new(Start, Length);

    public readonly bool IsText => Kind is SlotKind.Text or SlotKind.EscapedText;

    /// <summary>True if the field is missing or null.</summary>
    public readonly bool IsAbsent => Kind <= SlotKind.Null;

    public void Set(SlotKind kind, byte* start, int length)
    {
        Kind = kind;
        Start = start;
        Length = length;
    }
}
