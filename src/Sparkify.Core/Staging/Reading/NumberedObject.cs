using Sparkify.Sources;

namespace Sparkify.Staging.Reading;

/// <summary>An object of the batch that is read.</summary>
/// <param name="Index">Its place in the batch.</param>
internal sealed record NumberedObject(SourceObject Source, int Index, long FileId);
