namespace Sparkify.Staging.Reading;

/// <summary>A tokenised record that waits for memory to come, and where it stands.</summary>
internal unsafe struct HeldRecord
{
    /// <summary>The record's first byte; null if no record waits.</summary>
    public byte* Start;

    /// <summary>The byte after the record.</summary>
    public byte* End;

    public long Line;

    /// <summary>Offset of the first byte in the unpacked object.</summary>
    public long Offset;
}
