namespace Sparkify.Staging;

/// <summary>One user agent as logged, without the literal quotes that some loggers add.</summary>
public readonly ref struct LoggedUserAgent
{
    /// <inheritdoc cref="LoggedSong.Key"/>
    public required long Key { get; init; }

    public required Text UserAgent { get; init; }
}
