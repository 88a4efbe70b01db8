using System.Globalization;

namespace Sparkify.Insight.Scores;

/// <summary>Says how good a model is, or what it lacks.</summary>
internal static class ScoreSentence
{
    private const double Percent = 100;

    public static string OfModel(ScoreDefinition definition, (int Moments, int Examples, int Outcomes) learned, (int Moments, int Examples) heldOut, ScoreQuality quality)
    {
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            Learned from {learned.Examples:#,0} looks at people at {learned.Moments} moments: {learned.Outcomes:#,0} {definition.Outcome}. Measured on {heldOut.Examples:#,0} looks at {Words.Count(heldOut.Moments, "later moment")}: AUC {quality.Auc:0.00} (0.5 is a guess); the tenth with the highest scores {definition.Outcome} {quality.Lift:0.0} times as often as all; expected {Share(quality.MeanScore)}, in fact {Share(quality.BaseRate)}.
            """);
    }

    public static string OfRule(ScoreDefinition definition, string missing)
    {
        return $"No model: {missing} The list is ordered by a rule: {definition.RuleWords}.";
    }

    public static string TooShort(double days, int within)
    {
        return string.Create(
            CultureInfo.InvariantCulture,
            $"the events span {Words.Count((long)days, "day")}, and to look {within} days ahead takes {ScoreMoments.DaysNeeded(within):#,0}.");
    }

    public static string TooFew(string who, int found, int needed, string where)
    {
        return string.Create(CultureInfo.InvariantCulture, $"{found:#,0} {who} {where}, and it takes {needed:#,0}.");
    }

    // Of a rare outcome two digits that say something.
    private static string Share(double rate)
    {
        var percent = Percent * rate;
        return string.Create(CultureInfo.InvariantCulture, $"{(percent is > 0 and < 0.1 ? $"{percent:G2}" : $"{percent:0.0}")} %");
    }
}
