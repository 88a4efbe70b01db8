namespace Sparkify.Bench.Generation;

/// <summary>A seeded generator (SplitMix64): the same numbers on every machine and .NET version.</summary>
internal struct Chance(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <returns>A whole number from 0 up to, but not including, <paramref name="limit"/>.</returns>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <returns>A fraction in [0, 1).</returns>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Happens(double probability) => Fraction() < probability;
}
