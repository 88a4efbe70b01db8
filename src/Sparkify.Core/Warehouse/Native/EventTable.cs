namespace Sparkify.Warehouse.Native;

/// <summary>The staged events of one batch. Reading threads append to blocks of their own; the engine reads the blocks in place.</summary>
internal sealed class EventTable : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<EventBlock> _blocks = [];

    public IReadOnlyList<EventBlock> Blocks => _blocks;

    public long Rows => _blocks.Sum(block => (long)block.Count);

    /// <summary>An empty block for one thread.</summary>
    public EventBlock NewBlock()
    {
        var block = new EventBlock();
        lock (_gate)
        {
            _blocks.Add(block);
        }

        return block;
    }

    /// <summary>Takes out every row whose record id lies in a range.</summary>
    public void Remove(long first, long last)
    {
        foreach (var block in _blocks)
        {
            block.Remove(first, last);
        }
    }

    public void Clear()
    {
        foreach (var block in _blocks)
        {
            block.Free();
        }

        _blocks.Clear();
    }

    public void Dispose()
    {
        Clear();
    }
}
