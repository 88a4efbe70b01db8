using Sparkify.Sources;

namespace Sparkify.Pipeline;

/// <summary>All objects of a run's locations, by kind and name. An object that is listed twice counts once.</summary>
/// <param name="Objects">In the order in which they are loaded.</param>
/// <param name="EmptyLocations">Locations in which nothing was found.</param>
internal sealed record SourceListing(IReadOnlyList<SourceObject> Objects, IReadOnlyList<string> EmptyLocations)
{
    public static SourceListing Of(EtlRequest request, IObjectStore store, CancellationToken cancellation)
    {
        var listings = request.Locations
            .Select(location => (location.Location, Objects: store.List(location.Kind, location.Location, cancellation)))
            .ToList();
        var objects = listings.SelectMany(listing => listing.Objects).DistinctBy(listed => listed.Uri).ToList();
        if (!objects.Zip(objects.Skip(1), Order).All(order => order <= 0))
        {
            objects.Sort(Order);
        }

        return new SourceListing(
            objects,
            [.. listings.Where(listing => listing.Objects.Count == 0).Select(listing => listing.Location)]);
    }

    private static int Order(SourceObject one, SourceObject other)
    {
        return one.Kind != other.Kind ? one.Kind - other.Kind : string.CompareOrdinal(one.Uri, other.Uri);
    }
}
