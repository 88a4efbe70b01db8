using System.Runtime.InteropServices;

namespace Sparkify.Warehouse.Native;

/// <summary>Rows of <c>event_records</c>, column by column in memory that the collector does not know.</summary>
internal sealed unsafe class EventBlock : IDisposable
{
    public const int Rows = 1 << 14;

    private byte* _bytes = (byte*)NativeMemory.Alloc(Rows * EventColumns.RowBytes);

    public int Count { get; set; }

    public bool IsFull => Count == Rows;

    public byte* Column(int column) => _bytes + EventColumns.Start(column, Rows);

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

    public void Dispose()
    {
        NativeMemory.Free(_bytes);
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
