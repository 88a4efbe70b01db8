using System.Reflection;
using System.Runtime.InteropServices;

/// <summary>
/// Runs inside the program, before its <c>Main</c>, where the runtime finds this assembly in DOTNET_STARTUP_HOOKS: calls <c>Main</c> for one
/// command after the other. See <see cref="WarmProgram"/>.
/// </summary>
#pragma warning disable CA1050 // The runtime looks for this name, outside any namespace.
internal static partial class StartupHook
#pragma warning restore CA1050
{
    private const string Nothing = "/dev/null";

    public static void Initialize()
    {
        // What this process starts is nobody's warm program.
        Environment.SetEnvironmentVariable(WarmProgram.HookVariable, null);
        using var orders = new BinaryReader(Console.OpenStandardInput());
        using var answers = new BinaryWriter(Console.OpenStandardOutput());
        Point(0, Nothing);
        var main = Assembly.Load(new AssemblyName("sparkify")).EntryPoint!;
        while (WarmOrder.Read(orders) is { } order)
        {
            answers.Write(Obey(order, main));
            answers.Flush();
        }

        Environment.Exit(0);
    }

    private static int Obey(WarmOrder order, MethodInfo main)
    {
        Directory.SetCurrentDirectory(order.Folder);
        Point(1, order.OutFile);
        Point(2, order.ErrorFile);
        using var error = new StreamWriter(Console.OpenStandardError()) { AutoFlush = true };
        Console.SetError(error);
        Console.SetIn(new StringReader(order.Input));
        try
        {
            return (int)main.Invoke(null, [order.Arguments])!;
        }
        finally
        {
            // Neither a folder nor a file is held any longer.
            Point(1, Nothing);
            Point(2, Nothing);
            Directory.SetCurrentDirectory("/");
        }
    }

    // From here on a descriptor of the process leads to a file.
    private static void Point(int descriptor, string path)
    {
        using var file = new FileStream(path, FileMode.OpenOrCreate, descriptor == 0 ? FileAccess.Read : FileAccess.Write, FileShare.ReadWrite);
        Marshal.ThrowExceptionForHR(Dup2(file.SafeFileHandle, descriptor) < 0 ? Marshal.GetHRForLastWin32Error() : 0);
    }

    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static partial int Dup2(SafeHandle from, int to);
}
