using System.Text;

namespace Sparkify.Staging.Rules;

/// <summary>Which columns of a CSV file hold a genre label.</summary>
/// <param name="Kind">What the subject is: <c>artist</c> or <c>term</c>.</param>
/// <param name="Weight">The column of the label's share; -1 if there is none.</param>
/// <param name="Names">The header.</param>
internal sealed record GenreColumns(string Kind, int Subject, int Label, int Weight, IReadOnlyList<string> Names)
{
    private static readonly string[] _terms = ["artist_top_term", "artist_term", "term"];
    private static readonly string[] _genres = ["tagtraum_genre", "genre"];

    /// <returns>Null if the line is no header that names genre labels.</returns>
    public static GenreColumns? Find(CsvLine header)
    {
        var names = new List<string>();
        for (var column = 0; column < header.Count; column++)
        {
            names.Add(Encoding.UTF8.GetString(header[column]).Trim());
        }

        var artist = names.IndexOf("artist_id");
        var term = names.FindIndex(_terms.Contains);
        var genre = names.FindIndex(_genres.Contains);
        if (artist >= 0 && term >= 0)
        {
            return new GenreColumns("artist", artist, term, -1, names);
        }

        return term >= 0 && genre >= 0 ? new GenreColumns("term", term, genre, names.IndexOf("share"), names) : null;
    }
}
