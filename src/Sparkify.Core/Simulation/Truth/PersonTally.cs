namespace Sparkify.Simulation.Truth;

/// <summary>What one person was seen to do so far.</summary>
internal struct PersonTally
{
    public bool IsVisitor;
    public bool IsWoman;
    public short Town;
    public int Plays;

    /// <summary>0 until the member is seen signed in, then 1 for free and 2 for paid: the level of the latest event.</summary>
    public byte Level;

    /// <summary>Weeks of the simulation, from 1; 0 until the member is seen.</summary>
    public short FirstWeek;
    public short LastWeek;

    public bool HasUpgraded;
    public bool HasDowngraded;
    public bool HasCancelled;

    /// <summary>The latest event is the confirmation of a cancellation.</summary>
    public bool IsGone;

    public SessionTally Session;
}
