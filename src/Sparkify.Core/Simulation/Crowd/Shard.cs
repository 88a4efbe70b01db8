using Sparkify.Simulation.Truth;

namespace Sparkify.Simulation.Crowd;

/// <summary>A part of the crowd that one thread simulates at a time.</summary>
internal sealed class Shard(Timetable timetable, Life life, CrowdTally tally)
{
    private Listener[] _people = new Listener[16];

    // When each of them does something next: most do nothing in a window, and this is all that is read of them.
    private long[] _next = new long[16];

    public CrowdTally Tally => tally;

    public ShardLog Log { get; } = new(timetable, tally);

    public int Count { get; private set; }

    /// <summary>The number of the person at a place.</summary>
    public int PersonAt(int place) => _people[place].Person;

    public void Add(in Listener person, in PersonCard card)
    {
        if (Count == _people.Length)
        {
            Array.Resize(ref _people, 2 * Count);
            Array.Resize(ref _next, 2 * Count);
        }

        _next[Count] = person.At;
        _people[Count++] = person;
        tally.AddPerson(person.IsVisitor, card);
    }

    /// <summary>Lets everybody live through a window.</summary>
    public void Live(int window)
    {
        var end = timetable.StartOf(window + 1);
        Log.StartWindow(timetable.StartOf(window));
        for (var place = 0; place < Count; place++)
        {
            if (_next[place] < end)
            {
                Log.Follow(place);
                life.Live(ref _people[place], end, Log);
                _next[place] = _people[place].At;
            }
        }
    }
}
