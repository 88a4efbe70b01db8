namespace Sparkify.Simulation.Chaos;

/// <summary>The part of a day's file that was delivered early.</summary>
internal sealed class EarlyFile
{
    public long Records { get; private set; }

    /// <summary>What was spoilt in it.</summary>
    public ChaosTally Chaos { get; } = new();

    /// <param name="events">Of the day, some of which may come late.</param>
    /// <param name="chaos">What was done to these events.</param>
    public void Add(DateOnly date, int events, ChaosTally chaos)
    {
        Records += events + chaos.More.GetValueOrDefault(date);
        Chaos.Add(chaos);
    }
}
