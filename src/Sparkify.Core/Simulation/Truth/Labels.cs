using Sparkify.Simulation.World;

namespace Sparkify.Simulation.Truth;

/// <summary>The genres that the warehouse must find: a song's own, else its artist's, else those of the artists in the credit.</summary>
internal sealed class Labels
{
    /// <summary>A whole song, in the unit of the weights here.</summary>
    public const int Whole = 10_000;
    private const int Majority = 6_700;
    private const int Minority = 3_300;

    private readonly Catalogue _catalogue;
    private readonly Coverage _coverage;
    private readonly Dictionary<int, SortedDictionary<int, int>> _ofArtists = [];

    /// <param name="members">Complete: every song that was played was looked up.</param>
    public Labels(Catalogue catalogue, Coverage coverage, Members members)
    {
        (_catalogue, _coverage) = (catalogue, coverage);
        var artistsByName = members.Names
            .SelectMany(artist => artist.Value.Keys.Select(name => (Name: MatchKey.Of(name), Artist: artist.Key)))
            .Distinct()
            .ToLookup(entry => entry.Name, entry => entry.Artist, StringComparer.Ordinal);
        foreach (var (artist, names) in members.Names)
        {
            _ofArtists[artist] = HasTerm(artist) ? new() { [Term(artist)] = Whole } : FromCredits(artist, names.Keys, artistsByName);
        }
    }

    /// <summary>Genres of artists, in all.</summary>
    public int ArtistGenres => _ofArtists.Values.Sum(genres => genres.Count);

    /// <summary>Weights by genre, as <see cref="Whole"/> counts them; empty if nothing is known.</summary>
    public IReadOnlyDictionary<int, int> Of(Member member)
    {
        return HasOwn(member) ? Own(_catalogue.SongAt(member.Song)) : _ofArtists[member.Artist];
    }

    /// <summary>Where the genres come from: <c>track</c>, <c>term</c>, <c>credit</c>, or <c>unlabelled</c>.</summary>
    public string Source(Member member)
    {
        return HasOwn(member) ? "track" : HasTerm(member.Artist) ? "term" : _ofArtists[member.Artist].Count > 0 ? "credit" : "unlabelled";
    }

    private bool HasOwn(Member member) => member.Song >= 0 && _coverage.HasTrackLabel(member.Song);

    private bool HasTerm(int artist) => artist >= 0 && _coverage.HasArtistTerm(artist);

    private int Term(int artist) => _catalogue.ArtistAt(artist).Genre;

    private static SortedDictionary<int, int> Own(Song song)
    {
        return song.MinorityGenre < 0 || song.MinorityGenre == song.Genre
            ? new() { [song.Genre] = Whole }
            : new() { [song.Genre] = Majority, [song.MinorityGenre] = Minority };
    }

    private SortedDictionary<int, int> FromCredits(int artist, IEnumerable<string> names, ILookup<string, int> artistsByName)
    {
        var credited = names.SelectMany(name => Credits.Parts(MatchKey.Of(name)))
            .SelectMany(part => artistsByName[part])
            .Where(other => other != artist && HasTerm(other))
            .Distinct()
            .ToList();
        var genres = new SortedDictionary<int, int>();
        foreach (var group in credited.GroupBy(Term))
        {
            genres[group.Key] = (int)Math.Round((double)Whole * group.Count() / credited.Count);
        }

        return genres;
    }
}
