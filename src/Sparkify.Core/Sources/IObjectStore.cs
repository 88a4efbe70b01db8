namespace Sparkify.Sources;

/// <summary>Where source objects lie: local folders, or an S3-compatible store.</summary>
public interface IObjectStore
{
    /// <summary>Lists every object below a location; an object listed twice counts once.</summary>
    IReadOnlyList<SourceObject> List(SourceKind kind, string location, CancellationToken cancellation);

    /// <summary>One object of a location, listed no further than that takes; null if it holds none of the kind.</summary>
    /// <exception cref="SparkifyException">There is no such location, or it cannot be listed.</exception>
    SourceObject? First(SourceKind kind, string location, CancellationToken cancellation) =>
        List(kind, location, cancellation) is [var first, ..] ? first : null;

    /// <summary>Opens the listed version of an object for positional reads.</summary>
    /// <exception cref="IOException">The object cannot be read; it is a failed object, not a failed run.</exception>
    IObjectContent Open(SourceObject source);

    /// <summary>True if a folder is there.</summary>
    bool Exists(string location, CancellationToken cancellation) => Directory.Exists(location);

    /// <summary>True if bytes come over a network: such an object is read once, from front to back.</summary>
    bool IsFar(SourceObject source) => false;

    /// <summary>Told before they are opened which objects are next, in about the order of reading.</summary>
    /// <param name="objects">All objects of a batch.</param>
    /// <param name="cancellation">Ends what the store does for them.</param>
    void Expect(IReadOnlyList<SourceObject> objects, CancellationToken cancellation)
    {
    }
}
