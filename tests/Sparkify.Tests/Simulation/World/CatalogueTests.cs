using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Shouldly;
using Sparkify.Simulation.World;

namespace Sparkify.Tests.Simulation.World;

public sealed class CatalogueTests
{
    private const int Songs = 20_000;

    private static readonly Catalogue _catalogue = Catalogue.Generate(1, Songs);
    private static readonly List<Song> _songs = [.. Enumerable.Range(0, Songs).Select(_catalogue.SongAt)];
    private static readonly List<Artist> _artists = [.. Enumerable.Range(0, _catalogue.ArtistCount).Select(_catalogue.ArtistAt)];

    [Fact]
    public void A_seed_makes_the_same_catalogue_on_every_machine()
    {
        Digest(Catalogue.Generate(7, 1_000)).ShouldBe("9874FA804AAC91E559D1D5D460980FBF524BD3900D90D8927F72F0E12287463D");
    }

    [Fact]
    public void Another_seed_makes_another_catalogue()
    {
        Digest(Catalogue.Generate(8, 1_000)).ShouldNotBe(Digest(Catalogue.Generate(7, 1_000)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(13)]
    [InlineData(100)]
    public void Small_catalogues_are_whole(int songs)
    {
        var catalogue = Catalogue.Generate(3, songs);

        catalogue.SongCount.ShouldBe(songs);
        Enumerable.Range(0, catalogue.ArtistCount).Sum(artist => catalogue.SongsOf(artist).Length).ShouldBe(songs);
    }

    [Fact]
    public void Ids_are_unique_and_look_like_the_real_ones()
    {
        _songs.Select(song => song.Id).ShouldBeUnique();
        _songs.Select(song => song.TrackId).ShouldBeUnique();
        _artists.Select(artist => artist.Id).ShouldBeUnique();
        _songs.ShouldAllBe(song => Regex.IsMatch(song.Id, "^SO[A-Z0-9]{16}$") && Regex.IsMatch(song.TrackId, "^TR[A-Z]{5}[A-Z0-9]{11}$"));
        _artists.ShouldAllBe(artist => Regex.IsMatch(artist.Id, "^AR[A-Z0-9]{16}$"));
    }

    [Fact]
    public void Every_artist_has_songs_and_every_song_its_artist()
    {
        var owned = new List<int>();
        foreach (var artist in _artists)
        {
            var songs = _catalogue.SongsOf(artist.Index).ToArray();
            songs.ShouldNotBeEmpty();
            songs.ShouldAllBe(song => _songs[song].ArtistIndex == artist.Index);
            songs.ShouldBe(songs.Order());
            owned.AddRange(songs);
        }

        owned.Order().ShouldBe(Enumerable.Range(0, Songs));
    }

    [Fact]
    public void No_two_artists_have_one_name_and_no_name_credits_another_artist()
    {
        var keys = _artists.Select(artist => MatchKey.Of(artist.Name)).ToList();
        var known = keys.ToHashSet();

        keys.ShouldBeUnique();
        keys.Where(key => Credits.Parts(key) is { Count: > 1 } parts && parts.Any(known.Contains)).ShouldBeEmpty();
    }

    [Fact]
    public void An_artist_has_a_title_twice_only_for_another_recording_of_another_length()
    {
        var shared = _songs.GroupBy(song => (song.ArtistIndex, song.TitleKey)).Where(group => group.Count() > 1).ToList();

        shared.Count.ShouldBeGreaterThan(100);
        foreach (var recordings in shared)
        {
            var lengths = recordings.Select(song => song.Length).Order().ToList();
            recordings.Select(song => (song.VersionOf, song.ArtistName, song.Title)).Distinct().Count().ShouldBe(1);
            lengths.Zip(lengths.Skip(1), (shorter, longer) => longer - shorter).Min().ShouldBeGreaterThan(200_000);
        }
    }

    [Fact]
    public void Only_other_recordings_name_another_song()
    {
        _songs.Where(song => song.VersionOf != song.Index)
            .ShouldAllBe(song => song.VersionOf < song.Index && _songs[song.VersionOf].TitleKey == song.TitleKey);
        _songs.GroupBy(song => (song.TitleKey, song.ArtistKey)).Where(group => group.Select(song => song.VersionOf).Distinct().Count() > 1).ShouldBeEmpty();
    }

    [Fact]
    public void Some_songs_share_a_title_and_some_credit_a_guest()
    {
        var guests = _songs.Where(song => song.GuestIndex >= 0).ToList();

        _songs.GroupBy(song => song.TitleKey).Count(group => group.Select(song => song.ArtistIndex).Distinct().Count() > 1).ShouldBeGreaterThan(300);
        guests.Count.ShouldBeInRange(Songs * 3 / 100, Songs * 6 / 100);
        guests.ShouldAllBe(song => song.ArtistName.StartsWith(_artists[song.ArtistIndex].Name, StringComparison.Ordinal)
            && song.ArtistName.EndsWith(_artists[song.GuestIndex].Name, StringComparison.Ordinal));
        _songs.Where(song => song.GuestIndex < 0).ShouldAllBe(song => song.ArtistName == _artists[song.ArtistIndex].Name);
    }

    [Fact]
    public void Lengths_years_and_genres_are_spread_as_in_real_music()
    {
        _songs.Average(song => song.Duration).ShouldBe(255, 12);
        _songs.Min(song => song.Duration).ShouldBeGreaterThan(9);
        _songs.Max(song => song.Duration).ShouldBeInRange(1_000, 2_520);
        _songs.Count(song => song.Year == 0).ShouldBeInRange(Songs * 57 / 100, Songs * 63 / 100);
        _songs.Where(song => song.Year != 0).ShouldAllBe(song => song.Year >= 1950 && song.Year <= 2018);
        _songs.Count(song => song.Genre == 0).ShouldBeInRange(Songs * 50 / 100, Songs * 62 / 100);
        _songs.Select(song => song.Genre).Distinct().Count().ShouldBe(Genres.All.Count);
        _songs.Where(song => song.MinorityGenre >= 0).ShouldAllBe(song => song.MinorityGenre != song.Genre);
    }

    [Fact]
    public void Artists_have_a_term_of_their_genre_and_a_place_at_most()
    {
        _artists.ShouldAllBe(artist => Genres.All[artist.Genre].Terms.Contains(artist.Term));
        _artists.ShouldAllBe(artist => (artist.Latitude == null) == (artist.Longitude == null) && (artist.Latitude == null || artist.Location.Length > 0));
        _artists.Count(artist => artist.Location.Length == 0).ShouldBeInRange(_artists.Count * 35 / 100, _artists.Count * 45 / 100);
        _artists.Count(artist => artist.Latitude == null).ShouldBeInRange(_artists.Count * 52 / 100, _artists.Count * 64 / 100);
    }

    private static string Digest(Catalogue catalogue)
    {
        var text = new StringBuilder();
        for (var song = 0; song < catalogue.SongCount; song++)
        {
            text.Append(catalogue.SongAt(song)).Append('\n').Append(catalogue.ArtistAt(catalogue.ArtistOf(song))).Append('\n');
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
