namespace Sparkify.Staging.Rules;

/// <summary>The numbers of a song that passed the rules.</summary>
internal struct CheckedSong
{
    /// <summary>Seconds.</summary>
    public double? Duration;
    public double? Latitude;
    public double? Longitude;
    public int? Year;
    public int? NumSongs;
}
