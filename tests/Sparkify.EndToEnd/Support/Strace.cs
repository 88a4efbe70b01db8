using System.ComponentModel;
using System.Diagnostics;

namespace Sparkify.EndToEnd.Support;

/// <summary>Kills a process as it enters a system call.</summary>
internal static class Strace
{
    /// <param name="run">The process.</param>
    /// <param name="call">The system call.</param>
    /// <param name="step">Which time, from 1; counted in each thread.</param>
    /// <returns>False if the process ended before.</returns>
    public static async Task<bool> KillAtAsync(Run run, string call, int step)
    {
        var traced = run with
        {
            Program = "strace",
            Arguments = ["--seccomp-bpf", "-f", "-qq", "-o", "/dev/null", "-e", $"trace={call}", "-e", $"inject={call}:signal=KILL:when={step}", run.Program, .. run.Arguments],
        };
        return (await traced.EndAsync()).ExitCode != 0;
    }

    /// <summary>True if it is installed and may trace here.</summary>
    public static async Task<bool> IsThereAsync()
    {
        try
        {
            using var strace = Process.Start(new ProcessStartInfo("strace", ["--seccomp-bpf", "-f", "-qq", "-o", "/dev/null", "-e", "trace=fsync", "-e", "inject=fsync:retval=0", "true"]));
            await strace!.WaitForExitAsync();
            return strace.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
