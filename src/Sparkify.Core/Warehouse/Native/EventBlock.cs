using Sparkify.Staging;

namespace Sparkify.Warehouse.Native;

/// <summary>Rows of <c>event_records</c>, column by column in memory that the collector does not know.</summary>
internal sealed unsafe class EventBlock
{
    public const int Rows = LargeMemory.PieceBytes / EventColumns.RowBytes;

    /// <summary>The engine counts microseconds, the log milliseconds.</summary>
    public const long MicrosecondsPerMillisecond = 1000;

    private byte* _bytes = LargeMemory.Alloc();

    public int Count { get; set; }

    public bool IsFull => Count == Rows;

    public byte* Column(int column) => _bytes + EventColumns.Start(column, Rows);

    /// <summary>Adds a row to a block that is not full.</summary>
    public void Add(in StagedEvent row)
    {
        var at = Count++;
        ((long*)Column(EventColumns.RecordId))[at] = row.RecordId;
        ((long*)Column(EventColumns.Ts))[at] = row.TsMs * MicrosecondsPerMillisecond;
        ((long*)Column(EventColumns.SessionId))[at] = row.SessionId;
        ((long*)Column(EventColumns.ItemInSession))[at] = row.ItemInSession;
        ((int*)Column(EventColumns.IsPlay))[at] = row.IsPlay ? 1 : 0;
        ((int*)Column(EventColumns.Action))[at] = row.Action;
        ((int*)Column(EventColumns.Song))[at] = row.Song;
        ((int*)Column(EventColumns.User))[at] = row.User;
        ((int*)Column(EventColumns.UserAgent))[at] = row.UserAgent;
    }

    /// <summary>Takes out every row whose record id lies in a range.</summary>
    public void Remove(long first, long last)
    {
        var kept = 0;
        for (var row = 0; row < Count; row++)
        {
            var id = ((long*)Column(EventColumns.RecordId))[row];
            if (id < first || id > last)
            {
                Copy(row, kept++);
            }
        }

        Count = kept;
    }

    /// <summary>Gives the memory back; the table that owns the block calls it.</summary>
    public void Free()
    {
        LargeMemory.Free(_bytes);
        _bytes = null;
    }

    private void Copy(int from, int to)
    {
        for (var column = 0; column < EventColumns.Count; column++)
        {
            var width = EventColumns.Width(column);
            Buffer.MemoryCopy(Column(column) + (from * width), Column(column) + (to * width), width, width);
        }
    }
}
