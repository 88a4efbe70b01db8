namespace Sparkify.Simulation.Truth;

/// <summary>What is counted while people live.</summary>
internal enum Count
{
    /// <summary>Members seen signed in.</summary>
    Users,

    /// <summary>Stretches of one level of one member.</summary>
    LevelStretches,
    FreeToPaid,
    PaidToFree,
    Sessions,
    SessionsWithUser,
    SessionsPaidAtStart,
    SessionsUpgraded,
    SessionsDowngraded,
    SessionsCancelled,

    /// <summary>Events without a user.</summary>
    GuestEvents,

    /// <summary>Of these, events of sessions in which a member signed in, too.</summary>
    AttributedEvents,

    /// <summary>Hundred-thousandths of a second: the lengths of all songs played.</summary>
    Listened,

    /// <summary>Plays that were not over when the next one of the session started.</summary>
    CutShort,
    UsersUpgraded,
    UsersDowngraded,
    UsersCancelled,

    /// <summary>Times that a member was seen again after a cancellation.</summary>
    WonBack,
}
