using Sparkify.EndToEnd.Crashes;
using Sparkify.EndToEnd.Doctor;
using Sparkify.EndToEnd.Order;
using Sparkify.EndToEnd.Postgres;
using Sparkify.EndToEnd.Provisioning;
using Sparkify.EndToEnd.Redshift;
using Sparkify.EndToEnd.S3;
using Sparkify.EndToEnd.Web;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Sparkify.EndToEnd.Support;

/// <summary>
/// Starts the collections first whose tests take the longest, so that the run does not end with one of them alone: one that works beside
/// one that waits for a cloud, for a store that is silent, or for other programs.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] _long =
    [
        Served.Name, nameof(MotoTests), nameof(SmallSetOrderTests), nameof(AwsCliTests), nameof(KillTests), nameof(BrokenLoads),
        nameof(OwnClusterTests), nameof(StepKillTests), nameof(LifeTests), nameof(BucketLoads), nameof(SmokeMoneyTests), nameof(StoreFaults),
        nameof(Stores), nameof(Parity), nameof(RefusalTests), nameof(BrokenConnections),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection
    {
        return [.. testCollections.OrderBy(collection => Place(collection)).ThenBy(collection => collection.UniqueID, StringComparer.Ordinal)];
    }

    // The collection of a class is named after it.
    private static int Place(ITestCollection collection)
    {
        var place = Array.FindIndex(_long, name => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal));
        return place < 0 ? _long.Length : place;
    }
}
