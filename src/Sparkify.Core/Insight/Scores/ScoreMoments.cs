namespace Sparkify.Insight.Scores;

/// <summary>The moments at which people are looked at: weekly, counted back from the newest event, never from the clock.</summary>
/// <param name="Newest">Right after the newest event: the moment of the list.</param>
/// <param name="Training">Moments to learn from, oldest first. The days in which their outcomes lie end before the first of <paramref name="HeldOut"/>.</param>
/// <param name="HeldOut">Later moments whose outcomes are known too, to measure with.</param>
public sealed record ScoreMoments(DateTime Newest, IReadOnlyList<DateTime> Training, IReadOnlyList<DateTime> HeldOut)
{
    /// <summary>The fewest moments that a model learns from.</summary>
    public const int Fewest = 3;

    private const int Week = 7;
    private const int Lookback = 28;
    private const int Most = 26;

    /// <summary>One of so many moments is held out, and at least one.</summary>
    private const int HeldOutOf = 4;

    /// <param name="reach">The span of the data; not empty.</param>
    /// <param name="within">Days in which the outcome lies.</param>
    public static ScoreMoments Of(Reach reach, int within)
    {
        var newest = reach.Newest!.Value.AddMilliseconds(1);
        var all = Enumerable.Range(0, Most)
            .Select(week => newest.AddDays(-within - (Week * week)))
            .TakeWhile(moment => moment >= reach.Oldest!.Value.AddDays(Lookback))
            .Reverse()
            .ToList();
        var heldOut = all.TakeLast(Math.Max(1, all.Count / HeldOutOf)).ToList();
        return new ScoreMoments(newest, [.. all.Where(moment => heldOut.Count > 0 && moment.AddDays(within) <= heldOut[0])], heldOut);
    }

    /// <summary>How many days of data it takes to have the fewest moments to learn from.</summary>
    /// <param name="within">Days in which the outcome lies.</param>
    public static int DaysNeeded(int within)
    {
        var newest = DateTime.UnixEpoch;
        return Enumerable.Range(1, Week * Most).First(days => Of(new Reach(newest.AddDays(-days), newest), within).Training.Count >= Fewest);
    }
}
