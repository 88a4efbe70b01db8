namespace Sparkify.Simulation.Crowd;

/// <summary>What the log says of a member in each of their events: names, town and user agents are places in the world's lists.</summary>
internal struct PersonCard
{
    private static readonly PersonCard _none;

    /// <summary>The card of nobody, for events that have no user.</summary>
    public static ref readonly PersonCard None => ref _none;

    public short GivenName;
    public short FamilyName;
    public short Town;
    public bool IsWoman;

    /// <summary>Milliseconds UTC.</summary>
    public long RegisteredAt;
}
