namespace Sparkify.Simulation.World;

/// <summary>When songs came out; of most nobody noted it.</summary>
internal static class SongYears
{
    private const double UnknownShare = 0.6;
    private const int FirstYear = 1950;

    // Of 1,000 songs with a year, by five years from 1950 on.
    private static readonly WeightedChoice _lustrums = new([4, 8, 20, 36, 44, 46, 50, 60, 80, 110, 150, 190, 130, 72]);

    /// <returns>0 if unknown, else 1950 to 2018.</returns>
    public static short Pick(ref Chance chance)
    {
        var isUnknown = chance.Happens(UnknownShare);
        var lustrum = _lustrums.Pick(ref chance);
        var year = FirstYear + (5 * lustrum) + chance.NextInt(lustrum == 13 ? 4 : 5);
        return (short)(isUnknown ? 0 : year);
    }
}
