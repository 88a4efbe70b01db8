namespace Sparkify.Insight;

/// <summary>What to say of a filter's value that the warehouse does not have.</summary>
internal static class UnknownValue
{
    private const int Most = 15;

    public static SparkifyException Of(string name, string value, IReadOnlyList<string> known)
    {
        var alike = known.FirstOrDefault(each => each.Equals(value, StringComparison.OrdinalIgnoreCase));
        var remedy = (alike, known.Count) switch
        {
            ({ } close, _) => $"Did you mean `{close}`?",
            (_, 0) => $"It knows no {name} at all.",
            (_, <= Most) => $"There are {string.Join(", ", known)}.",
            _ => $"There are {string.Join(", ", known.Take(Most))} and {known.Count - Most} more.",
        };
        return new SparkifyException($"The warehouse knows no {name} `{value}`.", remedy) { ExitCode = 2 };
    }
}
