using System.Globalization;

namespace Sparkify.Pipeline;

/// <summary>Names a run: its UTC start, so that names sort by time, and its process, so that no two are alike.</summary>
internal static class RunId
{
    public static string At(DateTimeOffset startedAt)
    {
        return string.Create(CultureInfo.InvariantCulture, $"{startedAt.UtcDateTime:yyyyMMdd'T'HHmmssfff}-{Environment.ProcessId & 0xFFFF:x4}");
    }
}
