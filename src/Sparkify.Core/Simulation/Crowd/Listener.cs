using Sparkify.Simulation.World;

namespace Sparkify.Simulation.Crowd;

/// <summary>Somebody who uses the service, and what they do next.</summary>
/// <remarks>Each has a chance of their own, so that nobody's doings depend on who else is simulated, or when.</remarks>
internal struct Listener
{
    public Chance Chance;

    /// <summary>See <see cref="People"/>.</summary>
    public int Person;

    /// <summary>When the next event happens, in milliseconds UTC; <see cref="long.MaxValue"/> for never.</summary>
    public long At;

    public Page Next;

    /// <summary>No member yet, but about to become one.</summary>
    public bool IsNewcomer;

    public bool IsSignedIn;
    public bool IsPaid;
    public bool HasCancelled;

    /// <summary>Place of the next event in its session.</summary>
    public int Item;

    /// <summary>The song that was started last in this session; -1 if none was.</summary>
    public int Song;

    /// <summary>When that song is over, if nobody stops it.</summary>
    public long SongEndsAt;

    public Stay Stay;

    public UsZone Zone;

    /// <summary>Hours that this person lives later than others.</summary>
    public sbyte Lateness;

    /// <summary>Milliseconds between two sessions if all hours were like the busiest.</summary>
    public long Gap;

    /// <summary>How many of 1,000 songs are not heard to the end.</summary>
    public short Skips;

    /// <summary>Adverts heard since the last upgrade.</summary>
    public short Adverts;

    /// <summary>Errors met, of which every session forgets a quarter.</summary>
    public short Errors;

    /// <summary>Songs played since the level last changed.</summary>
    public int Plays;

    public Devices Devices;
    public Taste Taste;

    public readonly bool IsVisitor => People.IsVisitor(Person);

    public readonly Auth Auth => IsSignedIn ? Auth.LoggedIn : IsVisitor || IsNewcomer ? Auth.Guest : Auth.LoggedOut;
}
