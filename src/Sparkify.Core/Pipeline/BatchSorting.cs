using Sparkify.Staging;

namespace Sparkify.Pipeline;

/// <summary>Decides which objects of a batch are loaded, which repeat another object's content and which failed.</summary>
internal static class BatchSorting
{
    /// <param name="outcomes">What reading the batch came to.</param>
    /// <param name="ledger">What was loaded before.</param>
    public static List<BatchObject> Sort(IReadOnlyList<ObjectOutcome> outcomes, Ledger ledger)
    {
        var sorted = new List<BatchObject>(outcomes.Count);
        foreach (var failed in outcomes.Where(outcome => outcome.Failure is not null))
        {
            sorted.Add(new BatchObject(failed, "failed", failed.Failure, Precedence(failed, ledger)));
        }

        foreach (var same in outcomes.Where(outcome => outcome.Failure is null).GroupBy(outcome => (outcome.Source.Kind, outcome.ContentHash)))
        {
            sorted.AddRange(SameContent([.. same.OrderBy(outcome => outcome.Source.Uri, StringComparer.Ordinal)], ledger));
        }

        return sorted;
    }

    // One copy stands for all and takes the latest precedence; a contested one is merged again if a later copy confirms it.
    private static IEnumerable<BatchObject> SameContent(List<ObjectOutcome> copies, Ledger ledger)
    {
        var known = ledger.WithContent(copies[0].ContentHash!);
        var latest = copies.Max(copy => Precedence(copy, ledger));
        var isKnown = known is not null && (!known.IsContested || known.PrecedenceAt >= latest);
        var original = isKnown ? known!.Uri : copies[0].Source.Uri;
        for (var i = 0; i < copies.Count; i++)
        {
            yield return isKnown && copies[i].Source.Uri == original ? new BatchObject(copies[i], "unchanged", null, latest)
                : isKnown || i > 0 ? new BatchObject(copies[i], "duplicate", $"same content as {original}", latest)
                : new BatchObject(copies[i], "loaded", null, latest);
        }
    }

    private static DateTime Precedence(ObjectOutcome outcome, Ledger ledger)
    {
        var modified = Ledger.Microseconds(outcome.Source.ModifiedAt);
        var before = ledger.Find(outcome.Source.Uri)?.PrecedenceAt.AddMicroseconds(1) ?? modified;
        return before > modified ? before : modified;
    }
}
