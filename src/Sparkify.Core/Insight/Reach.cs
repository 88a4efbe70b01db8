namespace Sparkify.Insight;

/// <summary>What time the warehouse's events span, UTC.</summary>
/// <param name="Oldest">The first event; null for a warehouse without events.</param>
/// <param name="Newest">The last event: what presets such as <c>last-28-days</c> count back from, never the clock.</param>
public readonly record struct Reach(DateTime? Oldest, DateTime? Newest)
{
    /// <summary>Every day from the first event to the newest.</summary>
    public Period Whole => Oldest is { } oldest && Newest is { } newest
        ? new Period(DateOnly.FromDateTime(oldest), DateOnly.FromDateTime(newest).AddDays(1))
        : new Period(DateOnly.FromDateTime(DateTime.UnixEpoch), DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays(1));
}
