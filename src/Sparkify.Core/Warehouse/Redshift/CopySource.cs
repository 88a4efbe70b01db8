using Sparkify.Sources.S3;

namespace Sparkify.Warehouse.Redshift;

/// <summary>What one COPY reads.</summary>
/// <param name="Manifest">Names the object, and that it must be there.</param>
/// <param name="Paths">The JSON path of each column.</param>
/// <param name="IsPacked">True for gzip, as the object's first bytes say.</param>
internal sealed record CopySource(S3Address Manifest, S3Address Paths, bool IsPacked);
