using System.Globalization;
using Sparkify.Insight.Scores;

namespace Sparkify.Cli.Commands.Ask;

/// <summary>What a score is made of, a line for each sign, heaviest first.</summary>
internal static class ModelLines
{
    public static IEnumerable<string> Of(ScoreReport report)
    {
        if (report.Sentence.Length > 0)
        {
            yield return report.Sentence;
        }

        if (report.Quality is null)
        {
            yield break;
        }

        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{report.People:#,0} different people, looked at weekly from {report.Moments.Training[0]:yyyy-MM-dd}; held out from {report.Moments.HeldOut[0]:yyyy-MM-dd} on.");
        yield return "Weights: what a standard deviation more than usual adds to the logarithm of the odds.";
        foreach (var weight in report.Weights.OrderByDescending(each => Math.Abs(each.Weight)).ThenBy(each => each.Sign.Name, StringComparer.Ordinal))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{weight.Sign.Name}: {weight.Weight:+0.000;-0.000;0.000} (usual: {weight.Usual:#,0.###})");
        }
    }
}
