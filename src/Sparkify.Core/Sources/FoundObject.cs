namespace Sparkify.Sources;

/// <summary>An object that was found below a folder.</summary>
/// <param name="Path">Relative to the folder as people see it, through links.</param>
/// <param name="IsUnreadable">Marks an object that stands for a folder that cannot be listed.</param>
internal sealed record FoundObject(string Path, SourceObject Source, bool IsUnreadable);
