using System.Diagnostics;
using System.Globalization;

namespace Sparkify.Bench.Measuring;

/// <summary>Runs commands as child processes.</summary>
internal static class Child
{
    /// <summary>Runs a command to its end and returns its stdout; its stderr is ours.</summary>
    public static string Run(IReadOnlyList<string> command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"`{string.Join(' ', command)}` ended with {process.ExitCode}. {output}");
    }

    /// <summary>Measures a command from a process of its own, which has no other child.</summary>
    public static Usage Measure(IReadOnlyList<string> command)
    {
        var line = Run([Environment.ProcessPath!, "measure", .. command]).Trim().Split(' ');
        return new(
            double.Parse(line[0], CultureInfo.InvariantCulture),
            double.Parse(line[1], CultureInfo.InvariantCulture),
            long.Parse(line[2], CultureInfo.InvariantCulture));
    }

    /// <summary>The other end of <see cref="Measure"/>: runs the command and prints what it used.</summary>
    public static void PrintUsage(IReadOnlyList<string> command)
    {
        var clock = Stopwatch.StartNew();
        Run(command);
        var usage = Usage.OfChildren(clock.Elapsed);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{usage.Seconds} {usage.ProcessorSeconds} {usage.PeakBytes}"));
    }
}
