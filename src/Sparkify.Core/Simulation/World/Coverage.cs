namespace Sparkify.Simulation.World;

/// <summary>What the catalogue's files tell: each song and artist is in or out by its own chance, whatever the others are.</summary>
/// <param name="SongFiles">Share of the songs that have a song file.</param>
/// <param name="TrackLabels">Share of the songs whose track has a genre label, with a song file or without.</param>
/// <param name="ArtistTerms">Share of the artists that have a term, with a song file or without.</param>
internal sealed record Coverage(ulong Seed, double SongFiles = 0.6, double TrackLabels = 0.35, double ArtistTerms = 0.7)
{
    private const ulong SongFileStream = 0x50F1;
    private const ulong TrackLabelStream = 0x7AC1;
    private const ulong ArtistTermStream = 0xA7E1;

    public bool HasSongFile(int song) => Falls(SongFileStream, song, SongFiles);

    public bool HasTrackLabel(int song) => Falls(TrackLabelStream, song, TrackLabels);

    public bool HasArtistTerm(int artist) => Falls(ArtistTermStream, artist, ArtistTerms);

    private bool Falls(ulong stream, int index, double share) => Chance.Of(Seed, stream).Split((ulong)index).Happens(share);
}
