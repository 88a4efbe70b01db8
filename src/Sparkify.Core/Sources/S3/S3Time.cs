namespace Sparkify.Sources.S3;

/// <summary>Times as the store tells them.</summary>
internal static class S3Time
{
    /// <returns>UTC; the beginning of time if the store says nothing.</returns>
    public static DateTimeOffset Utc(DateTime? told)
    {
        return told is { } moment ? new DateTimeOffset(moment.ToUniversalTime(), TimeSpan.Zero) : default;
    }
}
