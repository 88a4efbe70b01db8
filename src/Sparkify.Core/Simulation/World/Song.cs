namespace Sparkify.Simulation.World;

/// <summary>A song of the catalogue, whether a song file tells of it or not.</summary>
/// <param name="Index">Number in the catalogue, from 0. The lower, the more popular.</param>
/// <param name="Id"><c>SO</c> and 16 upper-case letters and digits.</param>
/// <param name="TrackId"><c>TR</c> and 16 upper-case letters and digits; the name of the song's file.</param>
/// <param name="ArtistIndex">The artist whose song it is.</param>
/// <param name="GuestIndex">The artist who is credited as a guest; -1 if there is none.</param>
/// <param name="ArtistName">As a clean log and song file credit it: the artist's name, or something like "A feat. B".</param>
/// <param name="Year">Of release; 0 is unknown.</param>
/// <param name="Length">In hundred-thousandths of a second.</param>
/// <param name="Genre">An index into <see cref="Genres.All"/>.</param>
/// <param name="MinorityGenre">A second genre of the track; -1 if it has none.</param>
/// <param name="VersionOf">The song of which this is another recording: same title, artist and credit; its own index if it is the first.</param>
internal sealed record Song(
    int Index,
    string Id,
    string TrackId,
    string Title,
    int ArtistIndex,
    int GuestIndex,
    string ArtistName,
    int Year,
    int Length,
    int Genre,
    int MinorityGenre,
    int VersionOf)
{
    /// <summary>Seconds, with 5 decimals.</summary>
    public double Duration => Length / 100_000.0;

    /// <summary>The title as two titles are compared: see <see cref="MatchKey"/>.</summary>
    public string TitleKey => MatchKey.Of(Title);

    /// <summary>The credit as two names are compared.</summary>
    public string ArtistKey => MatchKey.Of(ArtistName);
}
