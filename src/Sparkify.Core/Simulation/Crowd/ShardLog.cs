using Sparkify.Simulation.Truth;

namespace Sparkify.Simulation.Crowd;

/// <summary>What the people of one shard did in one window, by slice; each event is counted as it happens.</summary>
internal sealed class ShardLog(Timetable timetable, CrowdTally tally)
{
    private readonly EventList[] _slices = [.. Enumerable.Range(0, Timetable.Slices).Select(_ => new EventList())];
    private long _start;
    private int _place;

    public EventList this[int slice] => _slices[slice];

    public void StartWindow(long start)
    {
        _start = start;
        foreach (var slice in _slices)
        {
            slice.Clear();
        }
    }

    /// <summary>Whose events follow.</summary>
    /// <param name="place">In the shard.</param>
    public void Follow(int place)
    {
        _place = place;
    }

    public void Add(in LoggedEvent happened)
    {
        _slices[(int)((happened.Ts - _start) / timetable.SliceLength)].Add(happened);
        tally.Add(_place, happened);
    }
}
