namespace Sparkify.Staging;

/// <summary>One set of personal attributes as the log states them.</summary>
public readonly ref struct LoggedUser
{
    /// <inheritdoc cref="LoggedSong.Key"/>
    public required long Key { get; init; }

    /// <summary>Null for a guest (the source has an empty string).</summary>
    public Text UserId { get; init; }

    public Text FirstName { get; init; }

    public Text LastName { get; init; }

    public Text Gender { get; init; }

    public Text Location { get; init; }

    /// <summary>Milliseconds since 1970-01-01 UTC.</summary>
    public long? RegisteredAtMs { get; init; }
}
