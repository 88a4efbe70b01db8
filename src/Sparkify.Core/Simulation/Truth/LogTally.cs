using Sparkify.Simulation.Crowd;

namespace Sparkify.Simulation.Truth;

/// <summary>Counts the log as a whole, in the order of its time.</summary>
internal sealed class LogTally(int songs)
{
    private const long Hour = 3_600_000;
    private readonly long[] _hours = new long[24];
    private readonly SortedDictionary<DateOnly, long> _records = [];
    private readonly SortedDictionary<DateOnly, long> _plays = [];
    private long _latestPlay = -1;

    public long Events { get; private set; }

    /// <summary>Distinct moments at which something was played.</summary>
    public long Moments { get; private set; }

    /// <summary>Plays by song.</summary>
    public int[] Songs { get; } = new int[songs];

    /// <summary>Plays by hour, UTC.</summary>
    public IReadOnlyList<long> Hours => _hours;

    /// <summary>Events by day, UTC: the records of each file.</summary>
    public IReadOnlyDictionary<DateOnly, long> Records => _records;

    public IReadOnlyDictionary<DateOnly, long> Plays => _plays;

    /// <param name="events">In the order of time, all of one day.</param>
    public void Add(DateOnly date, ReadOnlySpan<LoggedEvent> events)
    {
        var plays = 0;
        foreach (ref readonly var happened in events)
        {
            if (happened.Page == Page.NextSong)
            {
                plays++;
                Songs[happened.Song]++;
                _hours[(int)(happened.Ts / Hour % 24)]++;
                Moments += happened.Ts == _latestPlay ? 0 : 1;
                _latestPlay = happened.Ts;
            }
        }

        if (events.Length > 0)
        {
            Events += events.Length;
            _records[date] = _records.GetValueOrDefault(date) + events.Length;
            _plays[date] = _plays.GetValueOrDefault(date) + plays;
        }
    }
}
