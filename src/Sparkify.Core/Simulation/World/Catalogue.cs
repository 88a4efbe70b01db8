namespace Sparkify.Simulation.World;

/// <summary>Every song that people can play, and its artists; all invented. The lower a song's number, the more popular it is.</summary>
/// <remarks>
/// Never changes once it is made, so threads may share it. About 55 bytes a song: 55 MB for a million, and 230 MB while it is made.
/// No two artists have one name, not even in other letter case. An artist has a title once, but for other recordings of the same song,
/// which differ by more than two seconds. Titles of different artists may be equal.
/// </remarks>
internal sealed class Catalogue
{
    private readonly ArtistColumns _artists;
    private readonly SongColumns _songs;
    private readonly CatalogueIds _ids;
    private readonly int[] _songsByArtist;
    private readonly int[] _endsByArtist;

    private Catalogue(ulong seed, ArtistColumns artists, SongColumns songs)
    {
        Seed = seed;
        (_artists, _songs) = (artists, songs);
        _ids = new CatalogueIds(seed, songs.Count);
        _endsByArtist = new int[artists.Count];
        foreach (var artist in songs.Artists)
        {
            _endsByArtist[artist]++;
        }

        for (var artist = 1; artist < artists.Count; artist++)
        {
            _endsByArtist[artist] += _endsByArtist[artist - 1];
        }

        _songsByArtist = new int[songs.Count];
        var next = _endsByArtist.ToArray();
        for (var song = songs.Count - 1; song >= 0; song--)
        {
            _songsByArtist[--next[songs.Artists[song]]] = song;
        }
    }

    public ulong Seed { get; }

    public int SongCount => _songs.Count;

    public int ArtistCount => _artists.Count;

    /// <param name="songs">1 to 4,000,000. Each artist has at least one.</param>
    public static Catalogue Generate(ulong seed, int songs)
    {
        var artists = ArtistMaker.Make(seed, ArtistMaker.CountFor(songs));
        return new Catalogue(seed, artists, SongMaker.Make(seed, songs, artists));
    }

    /// <summary>All there is to know of a song. Makes new texts each time: ask once and keep what is needed often.</summary>
    public Song SongAt(int song)
    {
        return new Song(
            song,
            _ids.Song(song),
            _ids.Track(song),
            _songs.Titles.TextAt(song),
            _songs.Artists[song],
            _songs.Guests[song],
            CreditOf(song),
            _songs.Years[song],
            _songs.Lengths[song],
            _songs.Genres[song],
            _songs.MinorityGenres[song],
            _songs.Versions[song]);
    }

    /// <inheritdoc cref="SongAt"/>
    public Artist ArtistAt(int artist)
    {
        var genre = Genres.All[_artists.Genres[artist]];
        var place = _artists.Places[artist] >= 0 ? Places.All[_artists.Places[artist]] : null;
        var located = _artists.HasCoordinates[artist] ? place : null;
        return new Artist(
            artist,
            _ids.Artist(artist),
            _artists.Names.TextAt(artist),
            place?.Name ?? "",
            located?.Latitude,
            located?.Longitude,
            genre.Index,
            _artists.SecondGenres[artist],
            genre.Terms[_artists.Terms[artist]]);
    }

    /// <summary>The title in UTF-8, without a new text.</summary>
    public ReadOnlySpan<byte> TitleOf(int song) => _songs.Titles[song];

    /// <summary>The artist as the song credits them: the name alone, or with a guest.</summary>
    public string CreditOf(int song) => CreditOf(song, _artists.Names.TextAt(_songs.Artists[song]));

    /// <summary>The same, with another spelling of the artist's name.</summary>
    public string CreditOf(int song, string artist)
    {
        var guest = _songs.Guests[song];
        return guest < 0 ? artist : artist + Credits.Joints[_songs.Joints[song]] + _artists.Names.TextAt(guest);
    }

    public string NameOf(int artist) => _artists.Names.TextAt(artist);

    public int ArtistOf(int song) => _songs.Artists[song];

    public int GuestOf(int song) => _songs.Guests[song];

    public int GenreOf(int song) => _songs.Genres[song];

    public int VersionOf(int song) => _songs.Versions[song];

    /// <returns>Hundred-thousandths of a second.</returns>
    public int LengthOf(int song) => _songs.Lengths[song];

    /// <summary>The artist's songs, the most popular first; never empty.</summary>
    public ReadOnlySpan<int> SongsOf(int artist)
    {
        var start = SongsBefore(artist);
        return _songsByArtist.AsSpan(start, _endsByArtist[artist] - start);
    }

    /// <summary>How many songs the artists of lower number have.</summary>
    public int SongsBefore(int artist) => artist == 0 ? 0 : _endsByArtist[artist - 1];
}
