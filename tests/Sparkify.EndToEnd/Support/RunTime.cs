using System.Diagnostics;

namespace Sparkify.EndToEnd.Support;

/// <summary>How long a run takes at most if nobody disturbs it.</summary>
internal sealed class RunTime
{
    public TimeSpan Longest { get; set; }

    public static async Task<RunTime> MeasureAsync(Run run)
    {
        var started = Stopwatch.GetTimestamp();
        (await (run with { IsFresh = true }).EndAsync()).ShouldSucceed();
        return new RunTime { Longest = Stopwatch.GetElapsedTime(started) };
    }

    public override string ToString()
    {
        return $"{Longest.TotalSeconds:F1} s";
    }
}
