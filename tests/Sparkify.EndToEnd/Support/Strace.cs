using System.ComponentModel;

namespace Sparkify.EndToEnd.Support;

/// <summary>Kills a process as it enters a system call.</summary>
/// <remarks>Without <c>--seccomp-bpf</c>: with it strace sends no signal, and says nothing.</remarks>
internal static class Strace
{
    private const int Killed = 128 + 9;

    /// <param name="run">The process.</param>
    /// <param name="call">The system call.</param>
    /// <param name="step">Which time, from 1; counted in each thread.</param>
    /// <returns>False if the process ended before.</returns>
    public static async Task<bool> KillAtAsync(Run run, string call, int step)
    {
        var traced = run with
        {
            Program = "strace",
            Arguments = ["-f", "-qq", "-o", "/dev/null", "-e", $"trace={call}", "-e", $"inject={call}:signal=KILL:when={step}", run.Program, .. run.Arguments],
        };
        var outcome = await traced.EndAsync();
        return outcome.ExitCode switch
        {
            Killed => true,
            0 => false,
            _ => throw new InvalidOperationException(outcome.Error),
        };
    }

    /// <summary>True if it is installed and can kill here.</summary>
    public static async Task<bool> IsThereAsync()
    {
        try
        {
            return await KillAtAsync(new Run("true"), "exit_group", 1);
        }
        catch (Exception missing) when (missing is Win32Exception or InvalidOperationException)
        {
            return false;
        }
    }
}
