namespace Sparkify.Simulation.World;

/// <summary>How often songs are played: Zipf's law over their numbers, overall, within a genre and within an artist's songs.</summary>
/// <remarks>
/// Never changes, so threads may share it. Picks take constant time, among an artist's songs logarithmic. About 20 bytes a song.
/// </remarks>
internal sealed class Popularity
{
    private readonly Catalogue _catalogue;
    private readonly AliasTable _genres;
    private readonly AliasTable?[] _songsOfGenre = new AliasTable?[Genres.All.Count];
    private readonly int[][] _songNumbers = new int[Genres.All.Count][];
    private readonly int[] _genreNumbers;
    private readonly ulong[] _sumsByArtist;
    private readonly double _exponent;
    private readonly double _shift;

    /// <param name="exponent">0 plays all songs alike; 1 is Zipf's own.</param>
    /// <param name="shift">0 is a pure power law; the default flattens the head as real listening does.</param>
    public Popularity(Catalogue catalogue, double exponent = 0.95, double shift = 20)
    {
        (_catalogue, _exponent, _shift) = (catalogue, exponent, shift);
        _sumsByArtist = SumsByArtist();
        var numbers = new List<int>[Genres.All.Count];
        for (var genre = 0; genre < numbers.Length; genre++)
        {
            numbers[genre] = [];
        }

        for (var song = 0; song < catalogue.SongCount; song++)
        {
            numbers[catalogue.GenreOf(song)].Add(song);
        }

        for (var genre = 0; genre < numbers.Length; genre++)
        {
            _songNumbers[genre] = [.. numbers[genre]];
            var weights = Array.ConvertAll(_songNumbers[genre], WeightOf);
            _songsOfGenre[genre] = weights.Length > 0 ? new AliasTable(weights) : null;
        }

        _genreNumbers = [.. Enumerable.Range(0, numbers.Length).Where(genre => _songsOfGenre[genre] != null)];
        _genres = new AliasTable(Array.ConvertAll(_genreNumbers, genre => Math.Max(1, _songsOfGenre[genre]!.Total >> 16)));
    }

    /// <summary>How often the song is played in proportion to others.</summary>
    public ulong WeightOf(int song) => Ranks.Weight(song, _shift, _exponent);

    /// <summary>Any song.</summary>
    public int Pick(ref Chance chance) => PickOfGenre(_genreNumbers[_genres.Pick(ref chance)], ref chance);

    /// <summary>A song of a genre; any song if the genre has none.</summary>
    public int PickOfGenre(int genre, ref Chance chance)
    {
        var songs = _songsOfGenre[genre];
        return songs == null ? Pick(ref chance) : _songNumbers[genre][songs.Pick(ref chance)];
    }

    /// <summary>A song of an artist.</summary>
    public int PickOfArtist(int artist, ref Chance chance)
    {
        var songs = _catalogue.SongsOf(artist);
        var sums = _sumsByArtist.AsSpan(_catalogue.SongsBefore(artist), songs.Length);
        var place = sums.BinarySearch(Math.BigMul(chance.Next(), sums[^1], out _) + 1);
        return songs[place < 0 ? ~place : place];
    }

    // In the order of the catalogue's songs by artist; the sums of each artist start anew.
    private ulong[] SumsByArtist()
    {
        var sums = new ulong[_catalogue.SongCount];
        var next = 0;
        for (var artist = 0; artist < _catalogue.ArtistCount; artist++)
        {
            var sum = 0UL;
            foreach (var song in _catalogue.SongsOf(artist))
            {
                sum += WeightOf(song);
                sums[next++] = sum;
            }
        }

        return sums;
    }
}
