namespace Sparkify.Staging;

/// <summary>One combination of what was asked for and how it was answered; a log has a few dozen.</summary>
public readonly ref struct LoggedAction
{
    /// <inheritdoc cref="LoggedSong.Key"/>
    public required long Key { get; init; }

    public required Text Page { get; init; }

    public required Text Auth { get; init; }

    /// <summary><c>free</c> or <c>paid</c>.</summary>
    public required Text Level { get; init; }

    public Text Method { get; init; }

    public int? Status { get; init; }
}
