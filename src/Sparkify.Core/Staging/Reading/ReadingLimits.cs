using Sparkify.Staging.Json;

namespace Sparkify.Staging.Reading;

/// <summary>Sizes that bound memory and cut the work. Tests make them small.</summary>
internal sealed record ReadingLimits
{
    public static readonly ReadingLimits Default = new();

    /// <summary>Bytes read at a time.</summary>
    public int BlockBytes { get; init; } = 256 << 10;

    /// <summary>Plain objects above this size are cut into ranges.</summary>
    public long WholeObjectBytes { get; init; } = 32 << 20;

    public long RangeBytes { get; init; } = 16 << 20;

    /// <summary>The longest record; Redshift's limit is 4 MiB for a whole row.</summary>
    public int RecordBytes { get; init; } = 1 << 20;

    /// <summary>Bytes of a rejected record that are kept.</summary>
    public int RawBytes { get; init; } = 64 << 10;

    /// <summary>Objects below this size are handed to the threads in batches.</summary>
    public long SmallObjectBytes { get; init; } = 64 << 10;

    public int SmallObjectsPerBatch { get; init; } = 64;

    /// <summary>Bytes that one vocabulary of one thread may remember.</summary>
    public int VocabularyBytes { get; init; } = 32 << 20;

    public int VocabularyEntries { get; init; } = 256 << 10;

    public int DriftNames { get; init; } = 1_000;

    /// <summary>Unpacked bytes from which a gzip object's ratio is judged.</summary>
    public long BombBytes { get; init; } = 1 << 30;

    public int BombRatio { get; init; } = 200;

    public Refusal TooLong(long length) =>
        new(RejectReason.RecordTooLong, null, $"The record has {length:N0} bytes; the limit is {RecordBytes:N0}.");
}
