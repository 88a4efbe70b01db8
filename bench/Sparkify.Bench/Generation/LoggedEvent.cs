namespace Sparkify.Bench.Generation;

/// <summary>One line of a log before it is text.</summary>
/// <param name="At">Milliseconds since 1970-01-01 UTC.</param>
/// <param name="Song">The song's number, or -1 on any page but NextSong.</param>
internal readonly record struct LoggedEvent(long At, int User, int Session, int Item, int Song)
{
    public required Page Page { get; init; }
    public bool IsGuest { get; init; }
    public bool IsPaid { get; init; }
}
