namespace Sparkify.Sources;

/// <summary>What the records of an object are.</summary>
public enum SourceKind
{
    /// <summary>Genre labels: tagtraum <c>.cls</c>, <c>artist_id,term</c> or <c>term,genre</c> CSV.</summary>
    Genres,

    /// <summary>Song metadata, <c>song_data</c>.</summary>
    Songs,

    /// <summary>The event log, <c>log_data</c>.</summary>
    Events,
}
