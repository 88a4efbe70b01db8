namespace Sparkify.Pipeline;

/// <summary>Records of a run; <c>Read = Loaded + Known + Rejected</c> and <c>Loaded = New + Corrected</c>.</summary>
/// <param name="Blank">Lines of space and tab only: no records.</param>
/// <param name="Repaired">Records in which mis-decoded text was repaired.</param>
public sealed record RecordCounts(
    long Read, long Loaded, long New, long Corrected, long Known, long Rejected, long Blank, long Repaired);
