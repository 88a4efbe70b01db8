using System.ComponentModel;
using System.Diagnostics;

namespace Sparkify.Cli.Commands.Doctor;

/// <summary>Asks git about a file.</summary>
internal static class GitFile
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(3);

    /// <returns>False also where git is not installed or does not answer.</returns>
    public static bool IsTracked(string path, CancellationToken cancellation)
    {
        var full = Path.GetFullPath(path);

        // A folder's own settings may name a program as its monitor: it is not to be started by looking.
        var start = new ProcessStartInfo("git", ["-c", "core.fsmonitor=false", "ls-files", "--error-unmatch", "--", Path.GetFileName(full)])
        {
            WorkingDirectory = Path.GetDirectoryName(full)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var git = Process.Start(start)!;
            if (git.WaitForExit(_patience) && !cancellation.IsCancellationRequested)
            {
                return git.ExitCode == 0;
            }

            git.Kill();
            return false;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
