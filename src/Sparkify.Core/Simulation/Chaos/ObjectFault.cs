namespace Sparkify.Simulation.Chaos;

/// <summary>What can be wrong with the objects of a log. None of it changes a row.</summary>
internal enum ObjectFault
{
    /// <summary>The day's file comes again under another name.</summary>
    Copied,

    /// <summary>The first half of the day was delivered early, under another name.</summary>
    Early,

    /// <summary>The day's file comes again under another name, packed, and breaks off in the middle.</summary>
    Halved,

    /// <summary>A file of the day has no byte.</summary>
    Empty,
}
