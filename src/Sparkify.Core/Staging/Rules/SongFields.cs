using Sparkify.Staging.Json;

namespace Sparkify.Staging.Rules;

/// <summary>The fields of a song, numbered in the order of the Million Song Dataset's JSON.</summary>
internal static class SongFields
{
    public const int NumSongs = 0;
    public const int ArtistId = 1;
    public const int ArtistLatitude = 2;
    public const int ArtistLongitude = 3;
    public const int ArtistLocation = 4;
    public const int ArtistName = 5;
    public const int SongId = 6;
    public const int Title = 7;
    public const int Duration = 8;
    public const int Year = 9;

    /// <summary>Not of the dataset: what `sparkify etl compact` keeps of an object's name.</summary>
    public const int TrackId = 10;

    public static readonly RecordShape Shape = new(
        "num_songs", "artist_id", "artist_latitude", "artist_longitude", "artist_location", "artist_name", "song_id",
        "title", "duration", "year", "track_id");
}
