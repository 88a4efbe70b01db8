using Sparkify.Sources;

namespace Sparkify.Tests.Staging;

/// <summary>Objects in memory.</summary>
internal sealed class MemoryObjects(IReadOnlyDictionary<string, byte[]> contents) : IObjectStore
{
    /// <summary>Says of an object that it changed since it was listed.</summary>
    public string? Changed { get; init; }

    /// <summary>The most bytes that one read gives.</summary>
    public int MaxRead { get; init; } = int.MaxValue;

    public IReadOnlyList<SourceObject> List(SourceKind kind, string location, CancellationToken cancellation) =>
        [.. contents.Select(content => new SourceObject(kind, content.Key, content.Value.Length, DateTimeOffset.UnixEpoch, null))];

    public IObjectContent Open(SourceObject source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return contents.TryGetValue(source.Uri, out var bytes)
            ? new Content(bytes, MaxRead, source.Uri == Changed)
            : throw new IOException("The store has no such object.");
    }

    private sealed class Content(byte[] bytes, int maxRead, bool changed) : IObjectContent
    {
        public int Read(Span<byte> buffer, long offset)
        {
            var length = (int)Math.Min(Math.Min(buffer.Length, maxRead), Math.Max(bytes.Length - offset, 0));
            bytes.AsSpan((int)Math.Min(offset, bytes.Length), length).CopyTo(buffer);
            return length;
        }

        public bool HasChanged() => changed;

        public void Dispose()
        {
        }
    }
}
