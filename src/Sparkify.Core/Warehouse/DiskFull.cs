namespace Sparkify.Warehouse;

/// <summary>Recognises a full disk, which every writer can meet.</summary>
internal static class DiskFull
{
    public static bool Caused(Exception problem)
    {
        return problem.Message.Contains("No space left", StringComparison.OrdinalIgnoreCase)
            || problem.Message.Contains("disk full", StringComparison.OrdinalIgnoreCase)
            || problem.Message.Contains("not enough space", StringComparison.OrdinalIgnoreCase)
            || (problem.InnerException is { } inner && Caused(inner));
    }

    public static SparkifyException Failure(string path, Exception cause)
    {
        return new SparkifyException(
            $"the disk that holds {path} is full.",
            "Free some space and run again: what was published before is still served, and the next run goes on.",
            cause);
    }
}
