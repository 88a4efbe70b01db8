using System.Diagnostics;

namespace Sparkify.EndToEnd.Support;

/// <summary>A file system in memory of a few megabytes, mounted for one test.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly bool _isMounted;

    /// <summary>Skips the test where mounting is not allowed.</summary>
    public SmallDisk(int megabytes)
    {
        _isMounted = OperatingSystem.IsLinux() && Start("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "none", Path) == 0;
        Assert.SkipUnless(_isMounted, "A small disk is a tmpfs, and mounting is not allowed here.");
    }

    public string Path => _folder.Path;

    /// <summary>Megabytes in use, rounded up.</summary>
    public int Used => (int)((new DriveInfo(Path).TotalSize - new DriveInfo(Path).AvailableFreeSpace + (1 << 20) - 1) >> 20);

    public void Resize(int megabytes)
    {
        _ = Start("mount", "-o", $"remount,size={megabytes}m", Path);
    }

    public void MakeReadOnly(bool isReadOnly)
    {
        _ = Start("mount", "-o", $"remount,{(isReadOnly ? "ro" : "rw")}", Path);
    }

    public void Dispose()
    {
        if (_isMounted)
        {
            // Lazily: a process that another test forks at this moment may hold the mount an instant longer.
            _ = Start("umount", "--lazy", Path);
        }

        _folder.Dispose();
    }

    private static int Start(string program, params IReadOnlyList<string> arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
