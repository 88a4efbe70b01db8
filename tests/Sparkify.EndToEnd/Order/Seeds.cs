using System.Globalization;

namespace Sparkify.EndToEnd.Order;

/// <summary>The seeds of a test: as many as usual from 1, and never none, or what SPARKIFY_TEST_SEED and SPARKIFY_TEST_PERMUTATIONS say.</summary>
public static class Seeds
{
    public static IEnumerable<int> Of(int usual)
    {
        return Enumerable.Range(Number("SPARKIFY_TEST_SEED") ?? 1, Number("SPARKIFY_TEST_PERMUTATIONS") ?? Math.Max(1, usual));
    }

    /// <summary>Tries every seed; names those that fail.</summary>
    /// <param name="usual">How many.</param>
    /// <param name="difference">What is wrong with a seed, or an empty text.</param>
    public static IReadOnlyList<string> Failing(int usual, Func<int, string> difference)
    {
        return [.. Of(usual).Select(seed => (seed, text: difference(seed))).Where(tried => tried.text.Length > 0).Select(tried => $"seed {tried.seed}: {tried.text}")];
    }

    private static int? Number(string variable)
    {
        return Environment.GetEnvironmentVariable(variable) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
    }
}
