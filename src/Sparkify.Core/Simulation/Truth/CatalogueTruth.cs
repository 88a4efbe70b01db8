using Sparkify.Simulation.World;

namespace Sparkify.Simulation.Truth;

/// <summary>What must be true of songs, artists and genres after all plays.</summary>
internal sealed class CatalogueTruth(Catalogue catalogue, Coverage coverage, Spellings spellings, int[] plays)
{
    private const int Top = 10;
    private readonly Members _members = new(catalogue, coverage, spellings);

    public void Tell(Facts facts)
    {
        var found = new Member[plays.Length];
        for (var song = 0; song < plays.Length; song++)
        {
            found[song] = plays[song] > 0 ? _members.Find(song) : default;
        }

        var labels = new Labels(catalogue, coverage, _members);
        TellTables(facts, labels);
        TellMatches(facts, found);
        TellGenres(facts, found, labels);
        facts.SetTop("top_songs", Sums(found, member => $"{_members.Title(member)} – {_members.Name(member.Artist)}"), Top);
        facts.SetTop("top_artists", Sums(found, member => _members.Name(member.Artist)), Top);
    }

    private void TellTables(Facts facts, Labels labels)
    {
        facts.Set("tables", "catalogue", _members.SongFiles);
        facts.Set("tables", "song_tracks", _members.SongFiles);
        facts.Set("tables", "songs", _members.SongFiles + _members.InferredSongs);
        facts.Set("tables", "artists", _members.Names.Count);
        facts.Set("tables", "artist_names", _members.Names.Values.Sum(names => names.Count));
        facts.Set("tables", "logged_songs", plays.Count(count => count > 0));
        facts.Set("tables", "artist_genres", labels.ArtistGenres);
        facts.Set("tables", "song_genres", SongGenres(labels));
        facts.Set("tables", "genres", Genres.All.Count);
        facts.Set("tables", "genre_labels", GenreLabels());
        facts.Set("tables", "genre_statements", GenreLabels());
    }

    private long SongGenres(Labels labels)
    {
        var ofFiles = Enumerable.Range(0, catalogue.SongCount).Where(coverage.HasSongFile)
            .Sum(song => labels.Of(new Member(Match.TitleArtistLength, song, catalogue.ArtistOf(song))).Count);
        return ofFiles + _members.ArtistsOfInferredSongs.Sum(artist => labels.Of(new Member(Match.Inferred, -1, artist)).Count);
    }

    private long GenreLabels()
    {
        var tracks = Enumerable.Range(0, catalogue.SongCount).Where(coverage.HasTrackLabel)
            .Select(catalogue.SongAt)
            .Sum(song => song.MinorityGenre >= 0 && song.MinorityGenre != song.Genre ? 2 : 1);
        return tracks + Enumerable.Range(0, catalogue.ArtistCount).Count(coverage.HasArtistTerm) + Genres.All.Sum(genre => genre.Terms.Count);
    }

    private void TellMatches(Facts facts, Member[] found)
    {
        foreach (var (match, count) in Sums(found, member => member.Match switch
        {
            Match.TitleArtistLength => "title+artist+length",
            Match.TitleArtist => "title+artist",
            _ => "inferred",
        }))
        {
            facts.SetIfAny("plays_by_match", match, count);
        }
    }

    private void TellGenres(Facts facts, Member[] found, Labels labels)
    {
        var weights = new SortedDictionary<int, long>();
        for (var song = 0; song < plays.Length; song++)
        {
            foreach (var (genre, weight) in plays[song] > 0 ? labels.Of(found[song]) : new Dictionary<int, int>())
            {
                weights[genre] = weights.GetValueOrDefault(genre) + ((long)plays[song] * weight);
            }
        }

        foreach (var (genre, weight) in weights)
        {
            facts.Set("ten_thousandths_of_plays_by_genre", Genres.All[genre].Name, weight);
        }

        foreach (var (source, count) in Sums(found, labels.Source))
        {
            facts.SetIfAny("plays_by_genre_source", source, count);
        }
    }

    /// <summary>Plays by what their songs have in common.</summary>
    private Dictionary<string, long> Sums(Member[] found, Func<Member, string> key)
    {
        var sums = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var song = 0; song < plays.Length; song++)
        {
            if (plays[song] > 0)
            {
                var name = key(found[song]);
                sums[name] = sums.GetValueOrDefault(name) + plays[song];
            }
        }

        return sums;
    }
}
