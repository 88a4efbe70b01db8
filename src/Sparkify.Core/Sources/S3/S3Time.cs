namespace Sparkify.Sources.S3;

/// <summary>Times as the store tells them.</summary>
internal static class S3Time
{
    /// <returns>UTC; the beginning of time if the store says nothing.</returns>
    public static DateTimeOffset Utc(DateTime? told)
    {
        return told switch
        {
            null => default,
            { Kind: DateTimeKind.Local } moment => new DateTimeOffset(moment.ToUniversalTime(), TimeSpan.Zero),
            { } moment => new DateTimeOffset(moment.Ticks, TimeSpan.Zero),
        };
    }
}
