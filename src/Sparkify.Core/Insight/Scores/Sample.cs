using System.Globalization;

namespace Sparkify.Insight.Scores;

/// <summary>
/// Whom a score learns from where there are more people than it takes: of those for whom the outcome came true each so-manieth, of all
/// others each so-manieth, and each counts for so many. So a rare outcome is learned from whole.
/// </summary>
internal sealed record Sample
{
    /// <summary>Of those for whom the outcome came true, and of the others, so many or a little more.</summary>
    public const int Enough = 10_000;

    private const string Filter = "sample";
    private readonly HashSet<string> _all;
    private readonly HashSet<string> _cases;
    private readonly long _ofCases;
    private readonly long _ofOthers;

    private Sample(HashSet<string> all, long ofCases, long ofOthers)
    {
        (_all, _ofCases, _ofOthers) = (all, ofCases, ofOthers);
        _cases = [.. all.Order(StringComparer.Ordinal).Where((_, i) => i % ofCases == 0)];
    }

    /// <param name="cases">Those for whom the outcome came true at any moment.</param>
    /// <param name="people">How many there are in all.</param>
    /// <param name="enough">How many of either are enough.</param>
    public static Sample Of(HashSet<string> cases, long people, int enough)
    {
        return new Sample(cases, Math.Max(1, cases.Count / enough), Math.Max(1, (people - cases.Count) / enough));
    }

    /// <summary>For how many people this one stands; 0 if it is not in the sample.</summary>
    /// <param name="userId">One of those whom the question finds.</param>
    public double Weight(string userId)
    {
        return !_all.Contains(userId) ? _ofOthers : _cases.Contains(userId) ? _ofCases : 0;
    }

    /// <summary>The question, asked of these people.</summary>
    public AskedQuestion In(AskedQuestion asked)
    {
        return _ofOthers == 1 ? asked : asked with
        {
            Filters = new Dictionary<string, string> { [Filter] = _ofOthers.ToString(CultureInfo.InvariantCulture) },
            Cases = [.. _cases],
        };
    }
}
