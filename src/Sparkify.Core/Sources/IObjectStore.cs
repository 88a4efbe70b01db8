namespace Sparkify.Sources;

/// <summary>Where source objects lie: local folders, or an S3-compatible store.</summary>
public interface IObjectStore
{
    /// <summary>Lists every object below a location; an object listed twice counts once.</summary>
    IReadOnlyList<SourceObject> List(SourceKind kind, string location, CancellationToken cancellation);

    /// <summary>Opens the listed version of an object for positional reads.</summary>
    /// <exception cref="IOException">The object cannot be read; it is a failed object, not a failed run.</exception>
    IObjectContent Open(SourceObject source);
}
