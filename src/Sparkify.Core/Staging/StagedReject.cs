namespace Sparkify.Staging;

/// <summary>One record that was kept out, with its reason.</summary>
public readonly ref struct StagedReject
{
    public required long FileId { get; init; }

    /// <summary>Number of the object's part (0 in a small object); <see cref="Line"/> counts from the part's first line.</summary>
    public required int Part { get; init; }

    /// <summary>Counts from 1 at the start of the part.</summary>
    public required long Line { get; init; }

    /// <summary>Offset of the first byte in the unpacked object.</summary>
    public required long Offset { get; init; }

    /// <summary>Bytes, without the line end.</summary>
    public required long Length { get; init; }

    /// <summary>One of <see cref="RejectReason"/>.</summary>
    public required string Reason { get; init; }

    /// <summary>The field at fault, if it is one.</summary>
    public string? Field { get; init; }

    /// <summary>One sentence for people.</summary>
    public required string Message { get; init; }

    /// <summary>The record's bytes, the first 64 KiB of them.</summary>
    public required ReadOnlySpan<byte> Raw { get; init; }

    /// <summary>SHA-256 of the whole record in lower-case hex where <see cref="Raw"/> is cut, else null.</summary>
    public string? Sha256 { get; init; }
}
