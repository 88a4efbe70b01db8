namespace Sparkify.Simulation.World;

/// <summary>Weights by rank after Zipf and Mandelbrot: 1 / (rank + shift)^exponent, in whole numbers.</summary>
/// <remarks>
/// The powers are made with the four basic operations only, which IEEE 754 rounds alike everywhere;
/// <see cref="Math.Pow"/> may differ by a bit from one machine to another.
/// </remarks>
internal static class Ranks
{
    private const double Scale = 1UL << 32;
    private const double LogarithmOfTwo = 0.693147180559945309417;

    /// <param name="rank">From 0.</param>
    /// <param name="shift">0 is Zipf's law itself; more flattens the head.</param>
    /// <param name="exponent">0 to 3.</param>
    /// <returns>At least 1, at most 2^32.</returns>
    public static ulong Weight(int rank, double shift, double exponent)
    {
        var ratio = (rank + 1 + shift) / (1 + shift);
        return (ulong)Math.Max(1, Scale * Exponential(-exponent * Logarithm(ratio)));
    }

    // ln(m · 2^e) with m in [0.75, 1.5): e · ln 2 + 2 · artanh((m - 1) / (m + 1)).
    private static double Logarithm(double value)
    {
        var exponent = 0;
        while (value >= 1.5)
        {
            value *= 0.5;
            exponent++;
        }

        var quotient = (value - 1) / (value + 1);
        var square = quotient * quotient;
        var sum = 0.0;
        for (var term = 25; term >= 1; term -= 2)
        {
            sum = (sum * square) + (1.0 / term);
        }

        return (exponent * LogarithmOfTwo) + (2 * quotient * sum);
    }

    // 2^-k · e^r for y = r - k · ln 2 of at most 0, with r in (-ln 2, 0].
    private static double Exponential(double value)
    {
        var halvings = (int)(-value / LogarithmOfTwo);
        var rest = value + (halvings * LogarithmOfTwo);
        var sum = 1.0;
        for (var term = 18; term >= 1; term--)
        {
            sum = 1 + (rest * sum / term);
        }

        for (; halvings > 0; halvings--)
        {
            sum *= 0.5;
        }

        return sum;
    }
}
