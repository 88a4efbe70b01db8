namespace Sparkify.Simulation.Crowd;

/// <summary>Whom the service believes to deal with.</summary>
internal enum Auth : byte
{
    LoggedIn,

    /// <summary>A member who has not signed in, or no longer.</summary>
    LoggedOut,

    /// <summary>Somebody without an account.</summary>
    Guest,

    /// <summary>A member at the confirmation of their cancellation.</summary>
    Cancelled,
}
