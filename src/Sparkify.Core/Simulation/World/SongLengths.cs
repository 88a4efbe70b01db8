namespace Sparkify.Simulation.World;

/// <summary>How long songs are: most about four minutes, few under one or over ten.</summary>
internal static class SongLengths
{
    private const int HundredThousandths = 100_000;

    // Of 1,000 songs so many are at most so long, in seconds; between two steps all lengths are equally likely.
    private static readonly (int Songs, int Seconds)[] _steps =
    [
        (0, 14), (1, 27), (10, 67), (50, 138), (100, 163), (200, 189), (300, 206), (400, 220), (500, 233),
        (600, 246), (700, 264), (800, 289), (900, 339), (950, 397), (980, 497), (990, 587), (995, 656), (999, 1329), (1000, 2400),
    ];

    /// <returns>Hundred-thousandths of a second.</returns>
    public static int Pick(ref Chance chance)
    {
        var song = chance.NextInt(1000);
        var step = 1;
        while (_steps[step].Songs <= song)
        {
            step++;
        }

        var (from, to) = (_steps[step - 1].Seconds, _steps[step].Seconds);
        return (from * HundredThousandths) + 1 + chance.NextInt(((to - from) * HundredThousandths) - 1);
    }
}
