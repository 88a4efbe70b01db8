using System.Diagnostics;

namespace Sparkify.Warehouse.Postgres;

/// <summary>A folder for one process, in the system's place for temporary files.</summary>
/// <remarks>A process that was killed leaves its folder; the next one removes it.</remarks>
internal static class ScratchFolder
{
    private const string Prefix = "sparkify-first-load-";

    public static DirectoryInfo Create()
    {
        RemoveLeftovers();
        return Directory.CreateTempSubdirectory($"{Prefix}{Environment.ProcessId}-");
    }

    // What another user left, or another load removes at this moment, is no reason to fail.
    internal static void RemoveLeftovers()
    {
        foreach (var folder in Directory.GetDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            var owner = Path.GetFileName(folder)[Prefix.Length..].Split('-')[0];
            if (int.TryParse(owner, out var process) && !IsRunning(process))
            {
                try
                {
                    Directory.Delete(folder, recursive: true);
                }
                catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
                {
                }
            }
        }
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
