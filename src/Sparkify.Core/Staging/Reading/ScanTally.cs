namespace Sparkify.Staging.Reading;

/// <summary>What all threads have read so far.</summary>
internal sealed class ScanTally
{
    private long _objects;
    private long _records;
    private long _bytes;

    public ScanProgress Progress =>
        new(Interlocked.Read(ref _objects), Interlocked.Read(ref _records), Interlocked.Read(ref _bytes));

    public void AddObject() => Interlocked.Increment(ref _objects);

    public void AddRecords(long count) => Interlocked.Add(ref _records, count);

    /// <param name="count">Stored bytes.</param>
    public void AddBytes(long count) => Interlocked.Add(ref _bytes, count);
}
