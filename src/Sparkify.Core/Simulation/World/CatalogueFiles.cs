using System.Text;

namespace Sparkify.Simulation.World;

/// <summary>
/// Writes what the files tell of a catalogue: <c>song_data/A/B/C/TRABC….json</c>, and <c>genre_data/</c> in the three label formats.
/// </summary>
/// <remarks>
/// Song files are as those of the Million Song Dataset: one object, its ten keys in their order, no line end.
/// <c>tracks.cls</c> is tab-separated as tagtraum's, the others are CSV with a header.
/// </remarks>
internal sealed class CatalogueFiles(Catalogue catalogue, Coverage coverage, Spellings spellings)
{
    public const string SongFolder = "song_data";
    public const string GenreFolder = "genre_data";
    private const int SongsAtOnce = 512;

    /// <summary>The path of a song's file below the folder of the set, with <c>/</c>.</summary>
    public static string PathOf(string trackId, bool isPacked) =>
        $"{SongFolder}/{trackId[2]}/{trackId[3]}/{trackId[4]}/{trackId}.json{(isPacked ? ".gz" : "")}";

    /// <summary>Writes all files; those that exist are replaced.</summary>
    /// <param name="isPacked">True to write song files as gzip. Genre labels are never packed.</param>
    /// <param name="threads">At least 1; the files are the same for any number.</param>
    public CatalogueCounts Write(string folder, bool isPacked, int threads, CancellationToken cancellation)
    {
        var songFiles = WriteSongs(folder, isPacked, threads, cancellation);
        var labels = Path.Combine(folder, GenreFolder);
        Directory.CreateDirectory(labels);
        return new CatalogueCounts(
            songFiles,
            WriteLines(Path.Combine(labels, "tracks.cls"), null, TrackLines(cancellation)),
            WriteLines(Path.Combine(labels, "artist_terms.csv"), "artist_id,term", ArtistLines(cancellation)),
            WriteLines(Path.Combine(labels, "term_genres.csv"), "term,genre", TermLines()));
    }

    private int WriteSongs(string folder, bool isPacked, int threads, CancellationToken cancellation)
    {
        var songFiles = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(
            0,
            (catalogue.SongCount + SongsAtOnce - 1) / SongsAtOnce,
            options,
            () => new SongFileWriter(catalogue, spellings, folder, isPacked),
            (chunk, _, writer) =>
            {
                var end = Math.Min(catalogue.SongCount, (chunk + 1) * SongsAtOnce);
                for (var song = chunk * SongsAtOnce; song < end; song++)
                {
                    if (coverage.HasSongFile(song))
                    {
                        writer.Write(song);
                    }
                }

                return writer;
            },
            writer => Interlocked.Add(ref songFiles, writer.Written));
        return songFiles;
    }

    private IEnumerable<string> TrackLines(CancellationToken cancellation)
    {
        for (var number = 0; number < catalogue.SongCount; number++)
        {
            if (!coverage.HasTrackLabel(number))
            {
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            var song = catalogue.SongAt(number);
            var minority = song.MinorityGenre < 0 ? "" : "\t" + Genres.All[song.MinorityGenre].Name;
            yield return $"{song.TrackId}\t{Genres.All[song.Genre].Name}{minority}";
        }
    }

    private IEnumerable<string> ArtistLines(CancellationToken cancellation)
    {
        for (var number = 0; number < catalogue.ArtistCount; number++)
        {
            if (coverage.HasArtistTerm(number))
            {
                cancellation.ThrowIfCancellationRequested();
                var artist = catalogue.ArtistAt(number);
                yield return $"{artist.Id},{artist.Term}";
            }
        }
    }

    private static IEnumerable<string> TermLines() =>
        Genres.All.SelectMany(genre => genre.Terms.Select(term => $"{term},{genre.Name}"));

    private static int WriteLines(string path, string? header, IEnumerable<string> lines)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.NewLine = "\n";
        if (header != null)
        {
            writer.WriteLine(header);
        }

        var count = 0;
        foreach (var line in lines)
        {
            writer.WriteLine(line);
            count++;
        }

        return count;
    }
}
