namespace Sparkify.Simulation.Crowd;

/// <summary>Events that are counted, not cleared: its memory is used again and again.</summary>
internal sealed class EventList
{
    private LoggedEvent[] _events = new LoggedEvent[64];

    public int Count { get; private set; }

    public Span<LoggedEvent> Events => _events.AsSpan(0, Count);

    public void Add(in LoggedEvent happened)
    {
        if (Count == _events.Length)
        {
            Array.Resize(ref _events, 2 * Count);
        }

        _events[Count++] = happened;
    }

    /// <summary>Makes room for that many events, whose values are the caller's to set.</summary>
    public Span<LoggedEvent> Take(int count)
    {
        if (count > _events.Length)
        {
            _events = new LoggedEvent[count + (count / 4)];
        }

        Count = count;
        return Events;
    }

    public void Clear()
    {
        Count = 0;
    }
}
