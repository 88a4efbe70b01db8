namespace Sparkify.Simulation.Crowd;

/// <summary>The events of one slice of a window, in the order of their time.</summary>
internal sealed class Slice(int number)
{
    // Time within the slice in the upper half, the person in the lower one.
    private const int PersonBits = 32;

    private readonly EventList _ordered = new();
    private ulong[] _keys = [];
    private int[] _places = [];

    public Span<LoggedEvent> Events => _ordered.Events;

    /// <summary>Takes the events of all shards. Nobody does two things in the same millisecond, so time and person tell all events apart.</summary>
    /// <param name="start">Of the window, in milliseconds UTC.</param>
    public void Gather(IReadOnlyList<Shard> shards, long start)
    {
        var count = shards.Sum(shard => shard.Log[number].Count);
        if (count > _keys.Length)
        {
            (_keys, _places) = (new ulong[count + (count / 4)], new int[count + (count / 4)]);
        }

        var place = 0;
        for (var shard = 0; shard < shards.Count; shard++)
        {
            var events = shards[shard].Log[number].Events;
            for (var i = 0; i < events.Length; i++)
            {
                _keys[place] = ((ulong)(events[i].Ts - start) << PersonBits) | (uint)events[i].Person;
                _places[place++] = (shard << 24) | i;
            }
        }

        Array.Sort(_keys, _places, 0, count);
        var ordered = _ordered.Take(count);
        for (var i = 0; i < count; i++)
        {
            ordered[i] = shards[_places[i] >> 24].Log[number].Events[_places[i] & 0xFF_FFFF];
        }
    }
}
