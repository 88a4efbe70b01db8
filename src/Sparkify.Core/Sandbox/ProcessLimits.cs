using System.Runtime.InteropServices;

namespace Sparkify.Sandbox;

/// <summary>Limits that the system holds for this process, and that it cannot lift again.</summary>
/// <remarks>Source: setrlimit(2) and prctl(2) of Linux.</remarks>
internal static partial class ProcessLimits
{
    private const int FileSize = 1;
    private const int CoreSize = 4;
    private const int OpenFiles = 7;
    private const int NoNewPrivileges = 38;

    /// <summary>From now on no file can grow, none can be opened, no connection made, no right gained. Elsewhere than on Linux nothing changes.</summary>
    public static void Tighten()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        Limit(FileSize, 0);
        Limit(CoreSize, 0);
        // What is open stays open, whatever its number. Below this one are only the three standard streams, so none is free.
        Limit(OpenFiles, 3);
        _ = Control(NoNewPrivileges, 1, 0, 0, 0);
    }

    private static void Limit(int what, ulong most)
    {
        _ = Set(what, new ResourceLimit(most, most));
    }

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int Set(int resource, in ResourceLimit limit);

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int Control(int option, ulong second, ulong third, ulong fourth, ulong fifth);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct ResourceLimit(ulong soft, ulong hard)
    {
        public readonly ulong Soft = soft;
        public readonly ulong Hard = hard;
    }
}
