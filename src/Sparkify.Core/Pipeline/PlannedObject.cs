using Sparkify.Sources;

namespace Sparkify.Pipeline;

/// <summary>One object of a plan.</summary>
/// <param name="Source">The object.</param>
/// <param name="Action"><c>load</c> (new), <c>reload</c> (changed), <c>retry</c> (failed before) or <c>skip</c> (known).</param>
public sealed record PlannedObject(SourceObject Source, string Action);
