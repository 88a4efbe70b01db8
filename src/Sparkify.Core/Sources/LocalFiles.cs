namespace Sparkify.Sources;

/// <summary>Stands in until the reader's branch is merged.</summary>
public sealed class LocalFiles : IObjectStore
{
    public IReadOnlyList<SourceObject> List(SourceKind kind, string location, CancellationToken cancellation)
    {
        throw new NotSupportedException($"{this} {kind} {location} {cancellation}");
    }

    public IObjectContent Open(SourceObject source)
    {
        throw new NotSupportedException($"{this} {source}");
    }
}
