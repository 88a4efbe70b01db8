using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Shouldly;
using Sparkify.Simulation.World;

namespace Sparkify.Tests.Simulation.World;

public sealed class CatalogueFilesTests : IDisposable
{
    private const int Songs = 1_500;

    private static readonly string[] _keys =
    [
        "num_songs", "artist_id", "artist_latitude", "artist_longitude", "artist_location", "artist_name", "song_id", "title", "duration", "year",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("sparkify-catalogue-").FullName;
    private readonly Catalogue _catalogue = Catalogue.Generate(4, Songs);
    private readonly Coverage _coverage = new(Seed: 4);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Song_files_tell_what_the_catalogue_knows_under_the_keys_of_the_real_set()
    {
        var counts = new CatalogueFiles(_catalogue, _coverage, new Spellings(_catalogue, 0)).Write(_folder, isPacked: false, threads: 2, CancellationToken.None);

        var told = Enumerable.Range(0, Songs).Where(_coverage.HasSongFile).ToList();
        counts.SongFiles.ShouldBe(told.Count);
        Directory.GetFiles(Path.Combine(_folder, "song_data"), "*", SearchOption.AllDirectories).Length.ShouldBe(told.Count);
        foreach (var song in told.Select(_catalogue.SongAt))
        {
            var path = Path.Combine(_folder, "song_data", song.TrackId[2..3], song.TrackId[3..4], song.TrackId[4..5], song.TrackId + ".json");
            ShouldTell(JsonDocument.Parse(File.ReadAllBytes(path)).RootElement, song, _catalogue.ArtistAt(song.ArtistIndex));
        }
    }

    [Fact]
    public void A_song_file_is_one_line_spelt_as_in_the_real_set()
    {
        new CatalogueFiles(_catalogue, new Coverage(4, SongFiles: 1), new Spellings(_catalogue, 0)).Write(_folder, isPacked: false, threads: 1, CancellationToken.None);
        var song = Enumerable.Range(0, Songs).Select(_catalogue.SongAt)
            .First(song => song.Title.All(char.IsAsciiLetter) && song.GuestIndex < 0 && _catalogue.ArtistAt(song.ArtistIndex) is { Location: "" });
        var artist = _catalogue.ArtistAt(song.ArtistIndex);

        var text = File.ReadAllText(Path.Combine(_folder, CatalogueFiles.PathOf(song.TrackId, isPacked: false)), new UTF8Encoding(false, true));

        text.ShouldBe(FormattableString.Invariant($"{{\"num_songs\": 1, \"artist_id\": \"{artist.Id}\", \"artist_latitude\": null, \"artist_longitude\": null, ")
            + FormattableString.Invariant($"\"artist_location\": \"\", \"artist_name\": \"{artist.Name}\", \"song_id\": \"{song.Id}\", \"title\": \"{song.Title}\", ")
            + FormattableString.Invariant($"\"duration\": {song.Length / 100_000m:0.0####}, \"year\": {song.Year}}}"));
    }

    [Fact]
    public void Files_are_the_same_whatever_the_number_of_threads_and_packed_ones_hold_the_same_bytes()
    {
        var (one, two, packed) = (Path.Combine(_folder, "one"), Path.Combine(_folder, "two"), Path.Combine(_folder, "packed"));
        var files = new CatalogueFiles(_catalogue, _coverage, new Spellings(_catalogue, 0));
        var counts = files.Write(one, isPacked: false, threads: 1, CancellationToken.None);
        files.Write(one, isPacked: false, threads: 1, CancellationToken.None).ShouldBe(counts);
        files.Write(two, isPacked: false, threads: 2, CancellationToken.None).ShouldBe(counts);
        files.Write(packed, isPacked: true, threads: 2, CancellationToken.None).ShouldBe(counts);

        var names = Directory.GetFiles(one, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(one, path)).ToList();

        names.Count.ShouldBe(counts.SongFiles + 3);
        foreach (var name in names)
        {
            var bytes = File.ReadAllBytes(Path.Combine(one, name));
            File.ReadAllBytes(Path.Combine(two, name)).ShouldBe(bytes);
            (name.EndsWith(".json", StringComparison.Ordinal) ? Unpack(Path.Combine(packed, name + ".gz")) : File.ReadAllBytes(Path.Combine(packed, name)))
                .ShouldBe(bytes);
        }
    }

    [Fact]
    public void Labels_are_those_of_the_tracks_and_artists_that_are_covered()
    {
        var counts = new CatalogueFiles(_catalogue, _coverage, new Spellings(_catalogue, 0)).Write(_folder, isPacked: false, threads: 1, CancellationToken.None);

        var tracks = Enumerable.Range(0, Songs).Where(_coverage.HasTrackLabel).Select(_catalogue.SongAt).Select(song =>
            song.TrackId + "\t" + Genres.All[song.Genre].Name + (song.MinorityGenre < 0 ? "" : "\t" + Genres.All[song.MinorityGenre].Name)).ToList();
        var artists = Enumerable.Range(0, _catalogue.ArtistCount).Where(_coverage.HasArtistTerm).Select(_catalogue.ArtistAt)
            .Select(artist => $"{artist.Id},{artist.Term}").ToList();
        Lines("tracks.cls").ShouldBe(tracks);
        Lines("artist_terms.csv").ShouldBe(artists.Prepend("artist_id,term"));
        Lines("term_genres.csv")[0].ShouldBe("term,genre");
        Lines("term_genres.csv").ShouldContain("lovers rock,Reggae");
        (counts.LabelledTracks, counts.LabelledArtists, counts.Terms).ShouldBe((tracks.Count, artists.Count, Genres.All.Sum(genre => genre.Terms.Count)));
    }

    [Fact]
    public void Terms_belong_to_one_genre_each()
    {
        Genres.All.SelectMany(genre => genre.Terms).ShouldBeUnique();
        Genres.All.SelectMany(genre => genre.Terms).ShouldAllBe(term => term.Length > 0 && !term.Contains(',') && !term.Contains('"'));
        Genres.All.Select(genre => genre.Index).ShouldBe(Enumerable.Range(0, 13));
    }

    [Fact]
    public void Shares_are_kept()
    {
        var catalogue = new Coverage(9, SongFiles: 0.6, TrackLabels: 0.35, ArtistTerms: 0.7);

        Enumerable.Range(0, 20_000).Count(catalogue.HasSongFile).ShouldBeInRange(11_650, 12_350);
        Enumerable.Range(0, 20_000).Count(catalogue.HasTrackLabel).ShouldBeInRange(6_650, 7_350);
        Enumerable.Range(0, 20_000).Count(catalogue.HasArtistTerm).ShouldBeInRange(13_650, 14_350);
        Enumerable.Range(0, 20_000).Count(song => catalogue.HasSongFile(song) && catalogue.HasTrackLabel(song)).ShouldBeInRange(3_900, 4_500);
    }

    private static void ShouldTell(JsonElement told, Song song, Artist artist)
    {
        told.EnumerateObject().Select(field => field.Name).ShouldBe(_keys);
        told.GetProperty("num_songs").GetInt32().ShouldBe(1);
        told.GetProperty("artist_id").GetString().ShouldBe(artist.Id);
        Degrees(told.GetProperty("artist_latitude")).ShouldBe(artist.Latitude);
        Degrees(told.GetProperty("artist_longitude")).ShouldBe(artist.Longitude);
        told.GetProperty("artist_location").GetString().ShouldBe(artist.Location);
        told.GetProperty("artist_name").GetString().ShouldBe(song.ArtistName);
        told.GetProperty("song_id").GetString().ShouldBe(song.Id);
        told.GetProperty("title").GetString().ShouldBe(song.Title);
        told.GetProperty("duration").GetDouble().ShouldBe(song.Duration);
        told.GetProperty("year").GetInt32().ShouldBe(song.Year);
    }

    private static double? Degrees(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetDouble();

    private string[] Lines(string name) => File.ReadAllLines(Path.Combine(_folder, "genre_data", name));

    private static byte[] Unpack(string path)
    {
        using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }
}
