namespace Sparkify.Simulation.Crowd;

/// <summary>Cuts the days into windows that are simulated one after the other, and these into slices that threads share.</summary>
/// <remarks>A window's length depends on the plan alone and divides a day, so that no slice holds events of two files.</remarks>
internal sealed class Timetable
{
    public const int Slices = 16;
    private const long Minute = 60_000;
    private const int EventsInWindow = 60_000;

    /// <summary>Windows that a counted simulation has at least, so that it does not go far beyond its count.</summary>
    private const int WindowsWhenCounted = 150;

    // What a member causes in a minute at a busy time.
    private const double BusyRate = 0.006;
    private static readonly int[] _minutes = [1_440, 720, 480, 360, 240, 180, 120, 60, 30, 15, 5, 1];

    public Timetable(SimulationPlan plan)
    {
        var members = plan.Users * (1 + (plan.GrowthRate * plan.LongestDays / 365));
        var most = plan.Events > 0 ? Math.Min(EventsInWindow, plan.Events / WindowsWhenCounted) : EventsInWindow;
        var fitting = most / Math.Max(0.001, members * BusyRate / plan.Absence);
        var minutes = _minutes.FirstOrDefault(length => length <= fitting, 1);
        Length = minutes * Minute;
        Start = plan.StartsAt;
        Count = (int)(plan.LongestDays * 1_440L / minutes);
    }

    public long Start { get; }

    /// <summary>Milliseconds of a window.</summary>
    public long Length { get; }

    /// <summary>Windows in all.</summary>
    public int Count { get; }

    public long SliceLength => Length / Slices;

    public long StartOf(int window) => Start + (window * Length);
}
