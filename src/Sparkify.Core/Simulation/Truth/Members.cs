using System.Text;
using Sparkify.Simulation.World;

namespace Sparkify.Simulation.Truth;

/// <summary>The songs and artists that the warehouse must have: those of the catalogue's files, and those that only plays tell of.</summary>
internal sealed class Members
{
    private readonly Catalogue _catalogue;
    private readonly Coverage _coverage;
    private readonly Spellings _spellings;

    // Credits as they are compared, and the artist whose songs have them.
    private readonly Dictionary<string, int> _credits = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Dictionary<string, int>> _names = [];
    private readonly Dictionary<string, int> _inferredArtists = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Title, int Artist), int> _inferredSongs = [];
    private readonly Dictionary<int, int> _exampleOf = [];

    public Members(Catalogue catalogue, Coverage coverage, Spellings spellings)
    {
        (_catalogue, _coverage, _spellings) = (catalogue, coverage, spellings);
        for (var song = 0; song < catalogue.SongCount; song++)
        {
            if (coverage.HasSongFile(song))
            {
                var credit = spellings.InFile(song);
                _credits[MatchKey.Of(credit)] = catalogue.ArtistOf(song);
                AddName(catalogue.ArtistOf(song), credit, 1);
                SongFiles++;
            }
        }
    }

    public int SongFiles { get; }

    public int InferredSongs => _inferredSongs.Count;

    /// <summary>All artists, with the spellings of their names and how many song files have each.</summary>
    public IReadOnlyDictionary<int, Dictionary<string, int>> Names => _names;

    /// <summary>Artists of inferred songs: each song once.</summary>
    public IEnumerable<int> ArtistsOfInferredSongs => _inferredSongs.Keys.Select(key => key.Artist);

    /// <summary>What a song that was played is matched to.</summary>
    public Member Find(int song)
    {
        var credit = _spellings.InLog(song);
        var key = MatchKey.Of(credit);
        var isKnown = _credits.TryGetValue(key, out var artist);
        artist = isKnown ? artist : Number(_inferredArtists, key);
        AddName(artist, credit, 0);
        var nearest = isKnown ? Nearest(song) : -1;
        if (nearest >= 0)
        {
            var isSameLength = Difference(song, nearest) <= 1;
            return new Member(isSameLength ? Match.TitleArtistLength : Match.TitleArtist, nearest, artist);
        }

        var inferred = Number(_inferredSongs, (MatchKey.Of(TitleOf(song)), artist));
        _exampleOf.TryAdd(inferred, song);
        return new Member(Match.Inferred, inferred, artist);
    }

    /// <summary>The title that the warehouse shows.</summary>
    public string Title(Member member) => TitleOf(member.Song >= 0 ? member.Song : _exampleOf[member.Song]);

    /// <summary>The name that the warehouse shows: the one of most song files, then the first one.</summary>
    public string Name(int artist)
    {
        return _names[artist].OrderByDescending(name => name.Value).ThenBy(name => name.Key, ByteOrder.Instance).First().Key;
    }

    private int Nearest(int song)
    {
        var nearest = -1;
        foreach (var other in _catalogue.SongsOf(_catalogue.ArtistOf(song)))
        {
            if (_catalogue.VersionOf(other) == _catalogue.VersionOf(song) && _coverage.HasSongFile(other))
            {
                nearest = nearest < 0 || IsNearer(song, other, nearest) ? other : nearest;
            }
        }

        return nearest;
    }

    private bool IsNearer(int song, int other, int nearest)
    {
        var (one, two) = (Difference(song, other), Difference(song, nearest));
        return one < two || (one == two && string.CompareOrdinal(_catalogue.SongAt(other).Id, _catalogue.SongAt(nearest).Id) < 0);
    }

    /// <summary>In seconds.</summary>
    private double Difference(int song, int other) => Math.Abs((_catalogue.LengthOf(song) / 100_000.0) - (_catalogue.LengthOf(other) / 100_000.0));

    private string TitleOf(int song) => Encoding.UTF8.GetString(_catalogue.TitleOf(song));

    private void AddName(int artist, string name, int songFiles)
    {
        if (!_names.TryGetValue(artist, out var names))
        {
            _names[artist] = names = new(StringComparer.Ordinal);
        }

        names[name] = names.GetValueOrDefault(name) + songFiles;
    }

    private static int Number<T>(Dictionary<T, int> numbers, T key)
        where T : notnull
    {
        if (!numbers.TryGetValue(key, out var number))
        {
            numbers[key] = number = -1 - numbers.Count;
        }

        return number;
    }
}
