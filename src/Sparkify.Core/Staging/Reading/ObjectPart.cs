using Sparkify.Sources;

namespace Sparkify.Staging.Reading;

/// <summary>What one thread reads in one go: an object, or a range of one.</summary>
/// <param name="Source">The object.</param>
/// <param name="FileId">The object's number.</param>
/// <param name="Number">Counts from 0.</param>
/// <param name="Start">Offset in the unpacked object; lines that start here or later belong to the part.</param>
/// <param name="End">Offset in the unpacked object; lines that start here or later do not.</param>
internal sealed record ObjectPart(SourceObject Source, long FileId, int Number, long Start, long End)
{
    /// <summary>True if other parts of the object are read apart from this one.</summary>
    public bool IsRange => Start > 0 || End != long.MaxValue;

    public static ObjectPart Whole(SourceObject source, long fileId) => new(source, fileId, 0, 0, long.MaxValue);
}
