using Sparkify.EndToEnd.Crashes;
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

/// <summary>Starts the collections first whose tests wait for each other the longest, so that the run does not end with one of them alone.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] _long =
    [
        Served.Name, nameof(BrokenLoads), nameof(StoreFaults), nameof(SmallSetOrderTests), nameof(KillTests), nameof(StepKillTests), nameof(AwsCliTests), nameof(BucketLoads), nameof(Parity),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection
    {
        return [.. testCollections.OrderByDescending(collection => IsLong(collection)).ThenBy(collection => collection.UniqueID, StringComparer.Ordinal)];
    }

    // The collection of a class is named after it.
    private static bool IsLong(ITestCollection collection)
    {
        return _long.Any(name => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal));
    }
}
