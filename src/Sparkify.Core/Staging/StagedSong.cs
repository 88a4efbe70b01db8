namespace Sparkify.Staging;

/// <summary>One record of the song catalogue, typed.</summary>
public readonly ref struct StagedSong
{
    public required long RecordId { get; init; }

    public required Text SongId { get; init; }

    public required Text Title { get; init; }

    public required Text ArtistId { get; init; }

    public required Text ArtistName { get; init; }

    public Text ArtistLocation { get; init; }

    /// <summary>Degrees north.</summary>
    public double? ArtistLatitude { get; init; }

    /// <summary>Degrees east.</summary>
    public double? ArtistLongitude { get; init; }

    /// <summary>Seconds.</summary>
    public required double Duration { get; init; }

    /// <summary>Year of release; the source's 0 means unknown and stays 0 here.</summary>
    public int? Year { get; init; }

    public int? NumSongs { get; init; }

    /// <summary>The Million Song Dataset's track id: the object's file name, if it looks like one (<c>TR</c> and 16 letters or digits).</summary>
    public Text TrackId { get; init; }

    public Text Extra { get; init; }
}
