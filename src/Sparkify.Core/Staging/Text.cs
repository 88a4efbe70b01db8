namespace Sparkify.Staging;

/// <summary>A text of a source record: UTF-8 bytes, or null.</summary>
public readonly ref struct Text
{
    public Text(ReadOnlySpan<byte> bytes)
    {
        Bytes = bytes;
        HasValue = true;
    }

    /// <summary>Valid UTF-8 without U+0000; empty when there is no value.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>False for null.</summary>
    public bool HasValue { get; }
}
