namespace Sparkify.Pipeline;

/// <summary>Objects of a run; <c>Listed = Loaded + Known + Failed</c>.</summary>
public sealed record ObjectCounts(long Listed, long Loaded, long Known, long Failed);
