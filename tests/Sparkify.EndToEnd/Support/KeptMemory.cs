using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sparkify.EndToEnd.Support;

/// <summary>
/// Keeps what memory this process has had, and a warm program's too. DuckDB gives all of it back whenever a database is closed, thousands of
/// times here, and to get it again costs a third of a small load. What is locked cannot be given back.
/// </summary>
internal static partial class KeptMemory
{
    // Of <linux/capability.h> and <sys/mman.h>: the right to lock without a limit; all that is mapped from now on, page by page when it is used.
    private const int RightToLock = 14;
    private const int Future = 2;
    private const int OnFault = 4;

    [ModuleInitializer]
    internal static void Keep()
    {
        if (OperatingSystem.IsLinux() && MayLock())
        {
            Marshal.ThrowExceptionForHR(LockAll(Future | OnFault) < 0 ? Marshal.GetHRForLastWin32Error() : 0);
        }
    }

    // Without the right a lock succeeds, too, and later every request for memory beyond the limit fails.
    private static bool MayLock()
    {
        const string Name = "CapEff:";
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith(Name, StringComparison.Ordinal));
        var rights = ulong.Parse(line.AsSpan(Name.Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return (rights >> RightToLock & 1) == 1;
    }

    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", EntryPoint = "mlockall", SetLastError = true)]
    private static partial int LockAll(int flags);
}
