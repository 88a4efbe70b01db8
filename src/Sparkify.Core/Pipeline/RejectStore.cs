using Sparkify.Sources;

namespace Sparkify.Pipeline;

/// <summary>Rejected records as objects that the reader can read: one for each object that they came from, a record a line.</summary>
internal sealed class RejectStore : IObjectStore
{
    /// <summary>How the names of such objects start; the rest is the run and the original object's name.</summary>
    public const string UriPrefix = "rejects-of-";

    private readonly Dictionary<string, byte[]> _contents = [];
    private readonly Dictionary<string, List<(long RejectId, long Start, long End)>> _places = [];

    public RejectStore(string runId, IEnumerable<RejectedRecord> records)
    {
        var objects = new List<SourceObject>();
        foreach (var group in records.GroupBy(record => (record.Object, record.Kind, record.PrecedenceAt)))
        {
            var uri = $"{UriPrefix}{runId}/{group.Key.Object}";
            using var content = new MemoryStream();
            var places = _places[uri] = [];
            foreach (var record in group)
            {
                var start = content.Length;
                content.Write(record.Bytes);
                content.WriteByte((byte)'\n');
                places.Add((record.RejectId, start, content.Length));
            }

            _contents[uri] = content.ToArray();
            objects.Add(new SourceObject(group.Key.Kind, uri, content.Length, group.Key.PrecedenceAt, null));
        }

        Objects = objects;
    }

    public IReadOnlyList<SourceObject> Objects { get; }

    /// <summary>True for an object that is made of rejects.</summary>
    public static bool IsOne(string uri) => uri.StartsWith(UriPrefix, StringComparison.Ordinal);

    public IReadOnlyList<SourceObject> List(SourceKind kind, string location, CancellationToken cancellation)
    {
        return [.. Objects.Where(source => source.Kind == kind)];
    }

    public IObjectContent Open(SourceObject source)
    {
        return new Content(_contents[source.Uri]);
    }

    /// <summary>The rejects that are records now.</summary>
    /// <param name="rejectedAgain">Object and offset of each new reject.</param>
    /// <param name="failedObjects">Objects that could not be read at all.</param>
    public IEnumerable<long> SettledBy(IReadOnlyList<(string Uri, long Offset)> rejectedAgain, IReadOnlyList<string> failedObjects)
    {
        return _places.Where(entry => !failedObjects.Contains(entry.Key)).SelectMany(entry => entry.Value
            .Where(place => !rejectedAgain.Any(again => again.Uri == entry.Key && again.Offset >= place.Start && again.Offset < place.End))
            .Select(place => place.RejectId));
    }

    private sealed class Content(byte[] bytes) : IObjectContent
    {
        public int Read(Span<byte> buffer, long offset)
        {
            var some = bytes.AsSpan((int)Math.Min(offset, bytes.Length));
            some = some[..Math.Min(some.Length, buffer.Length)];
            some.CopyTo(buffer);
            return some.Length;
        }

        public bool HasChanged()
        {
            return false;
        }

        public void Dispose()
        {
        }
    }
}
