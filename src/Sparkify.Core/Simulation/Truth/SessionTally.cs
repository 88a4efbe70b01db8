namespace Sparkify.Simulation.Truth;

/// <summary>What happened so far in the session that somebody is in, or was in last.</summary>
internal struct SessionTally
{
    /// <summary>Somebody was signed in.</summary>
    public bool HasUser;

    /// <summary>Events of a guest before anybody signed in.</summary>
    public int Guests;

    /// <summary>When the latest play started, in milliseconds UTC; 0 if there was none.</summary>
    public long PlayedAt;

    /// <summary>Hundred-thousandths of a second.</summary>
    public int PlayedLength;

    public bool HasUpgraded;
    public bool HasDowngraded;
    public bool HasCancelled;
}
