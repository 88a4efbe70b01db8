namespace Sparkify.Staging;

/// <summary>One event of the log, typed. Repeated texts are named by key and written once per reader as their own rows.</summary>
public readonly ref struct StagedEvent
{
    /// <summary>See <see cref="Staging.RecordId"/>.</summary>
    public required long RecordId { get; init; }

    /// <summary>Milliseconds since 1970-01-01 UTC.</summary>
    public required long TsMs { get; init; }

    public required long SessionId { get; init; }

    public required long ItemInSession { get; init; }

    /// <summary>True if the page is <c>NextSong</c>.</summary>
    public required bool IsPlay { get; init; }

    /// <summary>Key of a <see cref="LoggedAction"/>.</summary>
    public required long ActionKey { get; init; }

    /// <summary>Key of a <see cref="LoggedSong"/>; null unless song, artist or length is there.</summary>
    public long? SongKey { get; init; }

    /// <summary>Key of a <see cref="LoggedUser"/>.</summary>
    public required long UserKey { get; init; }

    /// <summary>Key of a <see cref="LoggedUserAgent"/>; null if the event names none.</summary>
    public long? UserAgentKey { get; init; }

    /// <summary>Fields the contract does not know, as one JSON object; null as a rule.</summary>
    public Text Extra { get; init; }
}
