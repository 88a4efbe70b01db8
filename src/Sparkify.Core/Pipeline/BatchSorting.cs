using Sparkify.Sources;
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
            var version = Version(failed, ledger);
            sorted.Add(new BatchObject(failed, "failed", failed.Failure, version, version));
        }

        foreach (var ofKind in outcomes.Where(outcome => outcome.Failure is null).GroupBy(outcome => outcome.Source.Kind.Name()))
        {
            // Retried rejects stand for themselves: the same bytes again may be rejected again.
            foreach (var retried in ofKind.Where(outcome => RejectStore.IsOne(outcome.Source.Uri)))
            {
                var version = Version(retried, ledger);
                sorted.Add(new BatchObject(retried, "loaded", null, version, version));
            }

            foreach (var copies in ofKind.Where(outcome => !RejectStore.IsOne(outcome.Source.Uri)).GroupBy(outcome => outcome.ContentHash!))
            {
                AddSameContent([.. copies], ledger, sorted);
            }
        }

        return sorted;
    }

    // One copy stands for all and takes the latest version's precedence. Content of which the warehouse holds a record from
    // another object is merged again if a copy is later: the record may be the one that counts now.
    private static void AddSameContent(ObjectOutcome[] copies, Ledger ledger, List<BatchObject> sorted)
    {
        Array.Sort(copies, (one, other) => other.FileId.CompareTo(one.FileId));
        var versions = Array.ConvertAll(copies, copy => Version(copy, ledger));
        var latest = versions.Max();
        var known = ledger.WithContent(copies[0].ContentHash!);
        var isKnown = known is not null && (!known.IsShared || known.PrecedenceAt >= latest);
        var precedence = known is not null && known.PrecedenceAt > latest ? known.PrecedenceAt : latest;
        var original = isKnown ? known!.Uri : copies[0].Source.Uri;
        for (var i = 0; i < copies.Length; i++)
        {
            var (status, reason) = isKnown && copies[i].Source.Uri == original ? ("unchanged", null)
                : isKnown || i > 0 ? ("duplicate", $"same content as {original}")
                : ("loaded", default(string));
            sorted.Add(new BatchObject(copies[i], status, reason, versions[i], precedence));
        }
    }

    private static DateTime Version(ObjectOutcome outcome, Ledger ledger)
    {
        var modified = Ledger.Microseconds(outcome.Source.ModifiedAt);
        var former = ledger.Find(outcome.Source.Uri);
        var least = former is null ? modified
            : former.ContentHash == outcome.ContentHash ? former.VersionAt
            : former.VersionAt.AddMicroseconds(1);
        return least > modified ? least : modified;
    }
}
