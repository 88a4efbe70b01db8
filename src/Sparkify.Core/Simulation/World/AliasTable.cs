namespace Sparkify.Simulation.World;

/// <summary>Picks an index by weight in constant time: each column gives its own index up to a limit, and another one above it.</summary>
/// <remarks>
/// 8 bytes an index. Never changes, so threads may share it.
/// Source: Vose, "A linear algorithm for generating random numbers with a given distribution", 1991.
/// </remarks>
internal sealed class AliasTable
{
    private readonly uint[] _limits;
    private readonly int[] _others;

    /// <param name="weights">At least one; each is 1 to 2^32.</param>
    public AliasTable(ReadOnlySpan<ulong> weights)
    {
        _limits = new uint[weights.Length];
        _others = new int[weights.Length];
        foreach (var weight in weights)
        {
            Total += weight;
        }

        Fill(weights);
    }

    public ulong Total { get; }

    public int Pick(ref Chance chance)
    {
        var drawn = chance.Next();
        var column = (int)(((drawn >> 32) * (ulong)_limits.Length) >> 32);
        return (uint)drawn <= _limits[column] ? column : _others[column];
    }

    private void Fill(ReadOnlySpan<ulong> weights)
    {
        var count = weights.Length;
        var rests = new ulong[count];
        var queue = new int[count];
        var (small, large) = (0, count);
        for (var i = 0; i < count; i++)
        {
            rests[i] = weights[i] * (ulong)count;
            queue[rests[i] < Total ? small++ : --large] = i;
        }

        while (small > 0 && large < count)
        {
            var (less, more) = (queue[--small], queue[large]);
            _limits[less] = (uint)(((UInt128)rests[less] << 32) / Total);
            _others[less] = more;
            rests[more] -= Total - rests[less];
            if (rests[more] < Total)
            {
                large++;
                queue[small++] = more;
            }
        }

        foreach (var column in queue.AsSpan(0, small))
        {
            (_limits[column], _others[column]) = (uint.MaxValue, column);
        }

        foreach (var column in queue.AsSpan(large))
        {
            (_limits[column], _others[column]) = (uint.MaxValue, column);
        }
    }
}
