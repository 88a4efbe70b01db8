namespace Sparkify.Staging;

/// <summary>One event of the log, typed. Repeated texts are written once per reader as rows of their own, before the event that names them.</summary>
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

    /// <summary>The <see cref="LoggedAction"/>, as the writer named it.</summary>
    public required int Action { get; init; }

    /// <summary>The <see cref="LoggedSong"/>; 0 unless song, artist or length is there.</summary>
    public required int Song { get; init; }

    /// <summary>The <see cref="LoggedUser"/>.</summary>
    public required int User { get; init; }

    /// <summary>The <see cref="LoggedUserAgent"/>; 0 if the event names none.</summary>
    public required int UserAgent { get; init; }

    /// <summary>Fields the contract does not know, as one JSON object; null as a rule.</summary>
    public Text Extra { get; init; }
}
