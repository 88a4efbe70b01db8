using Sparkify.EndToEnd.S3;
using Sparkify.EndToEnd.Web;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Sparkify.EndToEnd.Support;

/// <summary>Starts the collections first whose tests wait for each other the longest, so that the run does not end with one of them alone.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] _long = [nameof(Gateway), Served.Name];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection
    {
        return [.. testCollections.OrderByDescending(collection => _long.Contains(collection.TestCollectionDisplayName)).ThenBy(collection => collection.UniqueID, StringComparer.Ordinal)];
    }
}
