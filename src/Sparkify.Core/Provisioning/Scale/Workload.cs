namespace Sparkify.Provisioning.Scale;

/// <summary>How much happens, and how long it is kept.</summary>
/// <param name="EventsPerDay">Lines of the log.</param>
/// <param name="DaysKept">Days that stay in the warehouse, and as objects in S3.</param>
/// <param name="HasTotals">True if questions read totals by day instead of single plays.</param>
public sealed record Workload(decimal EventsPerDay, int DaysKept, bool HasTotals);
