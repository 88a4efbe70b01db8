namespace Sparkify.Staging;

/// <summary>The id of a source record: its object's number and the offset of its first byte, so an id is the row's lineage.</summary>
public static class RecordId
{
    private const int OffsetBits = 38;

    /// <summary>The largest object that can be addressed: 256 GiB, unpacked.</summary>
    public const long MaxOffset = (1L << OffsetBits) - 1;

    /// <param name="fileId">The object's number in <c>ops.load_ledger</c>, below 2^25.</param>
    /// <param name="offset">Offset of the record's first byte in the unpacked object.</param>
    public static long Of(long fileId, long offset) => (fileId << OffsetBits) | offset;

    public static long FileId(long recordId) => recordId >> OffsetBits;

    public static long Offset(long recordId) => recordId & MaxOffset;
}
