using Amazon.S3.Model;
using Microsoft.Extensions.FileSystemGlobbing;

namespace Sparkify.Sources.S3;

/// <summary>Source objects in buckets of S3 or of a store that speaks its protocol.</summary>
/// <remarks>
/// A key is text, never a path. As in folders, names that start with <c>.</c> or <c>_</c> are hidden below a prefix.
/// An object is known by its ETag, its size and its time, as listed.
/// </remarks>
public sealed class S3Store : IObjectStore, IDisposable
{
    private readonly S3Requests _requests;
    private readonly S3Fetch _fetch;
    private CancellationToken _cancellation;
    private S3Prefetch? _prefetch;

    public S3Store(S3Options options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _requests = new S3Requests(options);
        _fetch = new S3Fetch(_requests);
    }

    /// <summary>Lists what is below a prefix, one object, or what a glob (<c>*</c>, <c>**</c>) matches, in ordinal order.</summary>
    /// <param name="location"><c>s3://bucket/prefix</c>; a prefix is a folder: <c>log</c> does not find <c>logs/1.json</c>.</param>
    /// <exception cref="SparkifyException">There is nothing, or it cannot be listed.</exception>
    public IReadOnlyList<SourceObject> List(SourceKind kind, string location, CancellationToken cancellation)
    {
        var place = S3Address.Parse(location);
        var listing = new S3Listing(_requests, cancellation);
        var found = place.Key.Contains('*', StringComparison.Ordinal) ? Glob(listing, place) : Folder(listing, place, kind);
        return
        [
            .. found
                .DistinctBy(listed => listed.Key, StringComparer.Ordinal)
                .OrderBy(listed => listed.Key, StringComparer.Ordinal)
                .Select(listed => Describe(kind, place.Bucket, listed)),
        ];
    }

    /// <inheritdoc/>
    public SourceObject? First(SourceKind kind, string location, CancellationToken cancellation)
    {
        var place = S3Address.Parse(location);
        var listing = new S3Listing(_requests, cancellation);
        var found = place.Key.Contains('*', StringComparison.Ordinal) ? Glob(listing, place) : Folder(listing, place, kind);
        return found.FirstOrDefault() is { } first ? Describe(kind, place.Bucket, first) : null;
    }

    /// <inheritdoc/>
    public bool Exists(string location, CancellationToken cancellation)
    {
        var place = S3Address.Parse(location);
        return new S3Listing(_requests, cancellation).First(place.Below("")) is not null;
    }

    /// <inheritdoc/>
    public bool IsFar(SourceObject source) => true;

    /// <inheritdoc/>
    public void Expect(IReadOnlyList<SourceObject> objects, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(objects);
        _cancellation = cancellation;
        _prefetch = new S3Prefetch(_fetch, cancellation);
        _prefetch.Expect(objects);
    }

    /// <inheritdoc/>
    public IObjectContent Open(SourceObject source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var prefetch = _prefetch;
        return new S3Content(
            source,
            _fetch,
            prefetch?.Take(source) is { } chunk ? (chunk, () => prefetch.Forget(source)) : null,
            _cancellation);
    }

    public void Dispose()
    {
        _requests.Dispose();
    }

    private static IEnumerable<S3Object> Folder(S3Listing listing, S3Address place, SourceKind kind)
    {
        var folder = place.Below("");
        var isEmpty = true;
        foreach (var listed in listing.Each(folder))
        {
            isEmpty = false;
            if (!IsHidden(listed.Key[folder.Key.Length..]) && ObjectName.Suits(kind, listed.Key))
            {
                yield return listed;
            }
        }

        if (isEmpty)
        {
            // Of all keys that start with a key, that key comes first.
            yield return place.Key.Length > 0 && listing.First(place) is { } first && first.Key == place.Key
                ? first
                : throw new SparkifyException($"{place} holds nothing.", "Check the bucket and the prefix.");
        }
    }

    private static IEnumerable<S3Object> Glob(S3Listing listing, S3Address place)
    {
        var start = place.Key[..(place.Key.LastIndexOf('/', place.Key.IndexOf('*', StringComparison.Ordinal)) + 1)];
        var glob = new Matcher(StringComparison.Ordinal).AddInclude(place.Key[start.Length..]);
        return listing.Each(place with { Key = start })
            .Where(listed => !IsHidden(listed.Key[start.Length..]) && glob.Match(listed.Key[start.Length..]).HasMatches);
    }

    // A key that ends with a slash stands for a folder.
    private static bool IsHidden(string name)
    {
        return name.EndsWith('/') || name.Split('/').Any(part => part.StartsWith('.') || part.StartsWith('_'));
    }

    private static SourceObject Describe(SourceKind kind, string bucket, S3Object listed)
    {
        return new SourceObject(
            kind,
            new S3Address(bucket, listed.Key).ToString(),
            listed.Size ?? 0,
            S3Time.Utc(listed.LastModified),
            S3Md5.Unquoted(listed.ETag));
    }
}
