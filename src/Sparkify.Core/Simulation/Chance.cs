using System.Numerics;

namespace Sparkify.Simulation;

/// <summary>The one source of chance: a small seeded generator that splits into independent streams.</summary>
/// <remarks>
/// A mutable value: pass it by <c>ref</c>, or both copies draw the same numbers.
/// Get one from <see cref="Of"/>; the default value draws only zeros.
/// Only integer arithmetic, so equal seeds draw equal numbers on every machine. It guards no secret.
/// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
/// </remarks>
internal record struct Chance
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const ulong StreamStep = 0xD1B54A32D192ED03;

    private readonly ulong _step;
    private ulong _state;

    private Chance(ulong state, ulong step)
    {
        _state = state;
        _step = step;
    }

    /// <summary>A generator for one use of a seed: another stream draws other numbers, and no two streams of a seed are alike.</summary>
    public static Chance Of(ulong seed, ulong stream)
    {
        var state = Mix(Mix(seed + Golden) + (stream * StreamStep));
        return new Chance(state, Step(state + Golden));
    }

    /// <summary>A generator for one part of this one's work. Draws nothing: equal streams of equal generators are equal.</summary>
    public readonly Chance Split(ulong stream) => Of(_state ^ BitOperations.RotateLeft(_step, 32), stream);

    public ulong Next()
    {
        _state += _step;
        return Mix(_state);
    }

    /// <returns>A whole number from 0 up to, but not including, <paramref name="below"/>; each is as likely as the others.</returns>
    /// <param name="below">At least 1.</param>
    public int NextInt(int below)
    {
        var limit = (ulong)below;
        var high = Math.BigMul(Next(), limit, out var low);
        if (low < limit)
        {
            var surplus = (0 - limit) % limit;
            while (low < surplus)
            {
                high = Math.BigMul(Next(), limit, out low);
            }
        }

        return (int)high;
    }

    /// <returns>A fraction in [0, 1), a multiple of 2^-53.</returns>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <returns>True with this probability: never at 0, always at 1. Draws one number in any case.</returns>
    public bool Happens(double probability) => NextDouble() < probability;

    /// <summary>Picks an index by weight.</summary>
    /// <param name="cumulative">At each index the sum of the weights up to it; the last one is above 0.</param>
    public int Pick(ReadOnlySpan<int> cumulative)
    {
        var drawn = NextInt(cumulative[^1]);
        var (first, last) = (0, cumulative.Length - 1);
        while (first < last)
        {
            var middle = (first + last) >>> 1;
            if (cumulative[middle] > drawn)
            {
                last = middle;
            }
            else
            {
                first = middle + 1;
            }
        }

        return first;
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    // An odd number whose bits change often enough to spread.
    private static ulong Step(ulong value)
    {
        value = (value ^ (value >> 33)) * 0xFF51AFD7ED558CCD;
        value = (value ^ (value >> 33)) * 0xC4CEB9FE1A85EC53;
        value = (value ^ (value >> 33)) | 1;
        return BitOperations.PopCount(value ^ (value >> 1)) < 24 ? value ^ 0xAAAAAAAAAAAAAAAA : value;
    }
}
