namespace Sparkify.Sources;

/// <summary>One file of a source, as it was listed.</summary>
/// <param name="Kind">What its records are.</param>
/// <param name="Uri">Its full name: a canonical local path or <c>s3://bucket/key</c>.</param>
/// <param name="Size">Bytes, as listed (packed, if it is gzip).</param>
/// <param name="ModifiedAt">The store's last-modified time, UTC.</param>
/// <param name="ETag">The store's version mark, or null where there is none.</param>
public sealed record SourceObject(SourceKind Kind, string Uri, long Size, DateTimeOffset ModifiedAt, string? ETag);
