namespace Sparkify.Simulation.Crowd;

/// <summary>A distribution drawn by hand: quantiles at equal steps from the least to the greatest value, with straight lines between them.</summary>
/// <remarks>Whole numbers only, so that every machine draws the same.</remarks>
internal sealed class Curve(params int[] quantiles)
{
    private const int Steps = 64;
    private const double Longest = 7;

    /// <summary>Waiting times with a mean of 1,000.</summary>
    public static Curve Waits { get; } = new([.. Enumerable.Range(0, Steps).Select(step => Wait((double)step / Steps)), (int)(Longest * 1_000)]);

    public int Draw(ref Chance chance)
    {
        var place = Math.BigMul(chance.Next(), (ulong)(quantiles.Length - 1), out var rest);
        var (low, high) = (quantiles[(int)place], quantiles[(int)place + 1]);
        return low + (int)(((high - low) * (long)(rest >> 32)) >> 32);
    }

    private static int Wait(double share) => (int)Math.Round(-1_000 * Math.Log(1 - share));
}
