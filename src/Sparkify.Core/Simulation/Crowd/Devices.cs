namespace Sparkify.Simulation.Crowd;

/// <summary>The user agents that somebody listens with, as indices in the list of all.</summary>
internal struct Devices
{
    /// <summary>The one in use.</summary>
    public byte Current;

    public byte Usual;
    public byte Other;
}
