namespace Sparkify.Simulation.Crowd;

/// <summary>One event before it is written: names are numbers, so that a window of them is small.</summary>
internal struct LoggedEvent
{
    /// <summary>Milliseconds since 1970-01-01 UTC.</summary>
    public long Ts;

    /// <summary>See <see cref="People"/>.</summary>
    public int Person;

    /// <summary>Known once the window's events are in order.</summary>
    public int Session;

    /// <summary>Place in the session, from 0.</summary>
    public int Item;

    /// <summary>Index in the catalogue; -1 if no song is played.</summary>
    public int Song;

    public Page Page;
    public Auth Auth;
    public bool IsPaid;

    /// <summary>Index in the list of user agents; of no meaning for a guest.</summary>
    public byte Agent;

    public readonly bool IsGuest => Auth is Auth.LoggedOut or Auth.Guest;
}
