using Sparkify.Sources;

namespace Sparkify.Warehouse.Redshift;

/// <summary>One object after its COPY.</summary>
/// <param name="Source">As it was listed.</param>
/// <param name="FileId">Its number.</param>
/// <param name="Failure">Why nothing of it landed, as one sentence; null if it did.</param>
/// <param name="Errors">The records that COPY skipped.</param>
internal sealed record LandedObject(SourceObject Source, long FileId, string? Failure, IReadOnlyList<CopyError> Errors);
