using System.Runtime.InteropServices;

namespace Sparkify.Bench.Measuring;

/// <summary>What a process and the processes it waited for used.</summary>
/// <param name="Seconds">Wall time, process start included.</param>
/// <param name="ProcessorSeconds">User and system time.</param>
/// <param name="PeakBytes">The largest resident set that any one of the processes had.</param>
internal sealed partial record Usage(double Seconds, double ProcessorSeconds, long PeakBytes)
{
    private const int Children = -1;
    private const int KibibytesToBytes = 1024;

    /// <summary>Of all children that ended so far.</summary>
    /// <remarks>Source: getrusage(2). <c>ru_maxrss</c> is the maximum over the children, so a process measures one child only.</remarks>
    public static Usage OfChildren(TimeSpan wall)
    {
        var fields = new long[18];
        if (GetUsage(Children, fields) != 0)
        {
            throw new InvalidOperationException("getrusage is not to be had here.");
        }

        var processor = fields[0] + fields[2] + ((fields[1] + fields[3]) / 1e6);
        return new(wall.TotalSeconds, processor, fields[4] * KibibytesToBytes);
    }

    // struct rusage: two timevals (seconds, microseconds), then 14 longs of which ru_maxrss is the first.
    [LibraryImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetUsage(int who, [Out] long[] usage);
}
