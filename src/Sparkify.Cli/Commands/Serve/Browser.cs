using System.ComponentModel;
using System.Diagnostics;

namespace Sparkify.Cli.Commands.Serve;

/// <summary>Opens an address in the browser of whoever sits here.</summary>
internal static class Browser
{
    public static bool Open(string address)
    {
        var (program, arguments) = OperatingSystem.IsWindows() ? ("explorer", (string[])[address]) : OperatingSystem.IsMacOS() ? ("open", [address]) : ("xdg-open", [address]);
        try
        {
            using var started = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true });
            return started is not null;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
