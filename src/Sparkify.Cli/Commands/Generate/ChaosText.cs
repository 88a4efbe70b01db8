using System.Globalization;
using Sparkify.Simulation;

namespace Sparkify.Cli.Commands.Generate;

/// <summary>Reads <c>--chaos</c>: a number, or rates by kind such as <c>late=5,misdecoded=20</c>.</summary>
internal static class ChaosText
{
    private const int Thousand = 1_000;

    /// <exception cref="SparkifyException">It is neither (exit code 2).</exception>
    public static ChaosRates Read(string text)
    {
        if (Rate(text) is { } events)
        {
            return ChaosRates.Even(events);
        }

        var rates = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in text.Split(','))
        {
            var (kind, rate) = Pair(part) ?? throw WrongUse.Because(
                $"`--chaos {text}` is no whole number from 0 to 1,000, and no list such as late=5,misdecoded=20.", KnownKinds);
            if (!ChaosRates.Kinds.Contains(kind, StringComparer.Ordinal))
            {
                throw WrongUse.Because($"`--chaos {part}` names no kind of fault.", KnownKinds);
            }

            rates[kind] = rate;
        }

        return Fits(rates) ? ChaosRates.Of(rates) : throw WrongUse.Because($"`--chaos {text}` spoils more than 1,000 of 1,000 events.", "Ask for less.");
    }

    private static string KnownKinds => $"Kinds are {string.Join(", ", ChaosRates.Kinds)}.";

    private static bool Fits(Dictionary<string, int> rates) => ChaosRates.SpoiltEvents(rates) <= Thousand;

    private static (string Kind, int Rate)? Pair(string part)
    {
        var sign = part.IndexOf('=', StringComparison.Ordinal);
        return sign > 0 && Rate(part[(sign + 1)..]) is { } rate ? (part[..sign].Trim(), rate) : null;
    }

    private static int? Rate(string text)
    {
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Thousand ? number : null;
    }
}
