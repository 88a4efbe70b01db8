using Sparkify.Sources.S3;

namespace Sparkify.Sources;

/// <summary>Every place that sources can be: locations that start with <c>s3://</c> go to S3, all others to local files.</summary>
/// <remarks>The client of S3 is large; it is loaded with the first such location and not before.</remarks>
public sealed class SourceStores(S3Options options) : IObjectStore, IDisposable
{
    private readonly LocalFiles _files = new();
    private readonly Lazy<S3Store> _s3 = new(() => new S3Store(options));

    /// <inheritdoc/>
    public IReadOnlyList<SourceObject> List(SourceKind kind, string location, CancellationToken cancellation)
    {
        return At(location).List(kind, location, cancellation);
    }

    /// <inheritdoc/>
    public SourceObject? First(SourceKind kind, string location, CancellationToken cancellation)
    {
        return At(location).First(kind, location, cancellation);
    }

    /// <inheritdoc/>
    public bool Exists(string location, CancellationToken cancellation)
    {
        return At(location).Exists(location, cancellation);
    }

    /// <inheritdoc/>
    public bool IsFar(SourceObject source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return At(source.Uri).IsFar(source);
    }

    /// <inheritdoc/>
    public void Expect(IReadOnlyList<SourceObject> objects, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(objects);
        var far = objects.Where(source => S3Address.Is(source.Uri)).ToList();
        if (far.Count > 0)
        {
            _s3.Value.Expect(far, cancellation);
        }
    }

    /// <inheritdoc/>
    public IObjectContent Open(SourceObject source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return At(source.Uri).Open(source);
    }

    public void Dispose()
    {
        if (_s3.IsValueCreated)
        {
            _s3.Value.Dispose();
        }
    }

    private IObjectStore At(string location)
    {
        return S3Address.Is(location) ? _s3.Value : _files;
    }
}
