namespace Sparkify.Health;

/// <summary>Writes a file that vanishes at once: rights say too little of mounts, quotas and network drives.</summary>
internal static class TrialFile
{
    /// <returns>Why a folder cannot be written to; null if it can.</returns>
    public static string? Refusal(string folder)
    {
        try
        {
            var path = Path.Combine(folder, $".sparkify-doctor-{Guid.NewGuid():N}");
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            file.WriteByte(0);
            file.Flush(flushToDisk: true);
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            return "there is no such folder";
        }
        catch (UnauthorizedAccessException)
        {
            return "that is not allowed";
        }
        catch (IOException refused)
        {
            return refused.Message.Contains("Read-only", StringComparison.OrdinalIgnoreCase) ? "its file system is read-only"
                : refused.Message.Contains("No space left", StringComparison.OrdinalIgnoreCase) ? "its disk is full"
                : refused.Message.Split(':')[0].TrimEnd(' ', '.');
        }
    }
}
