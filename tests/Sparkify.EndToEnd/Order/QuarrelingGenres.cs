using System.Globalization;

namespace Sparkify.EndToEnd.Order;

/// <summary>Writes genre labels about which files rarely agree.</summary>
public sealed class QuarrelingGenres(Random random)
{
    private static readonly string[] _genres = ["Rock", "Pop", "Jazz"];

    public static string Track(int number)
    {
        return string.Create(CultureInfo.InvariantCulture, $"TR{number:D16}");
    }

    /// <param name="keys">Which subjects.</param>
    /// <param name="file">Decides what the labels are about: tracks, artists or terms.</param>
    public IEnumerable<string> Lines(IReadOnlyList<int> keys, int file)
    {
        return file switch
        {
            0 => keys.Select(key => $"{Track(key % 4)}\t{_genres[random.Next(3)]}" + (random.Next(2) == 0 ? $"\t{_genres[random.Next(3)]}" : "")),
            1 => keys.Select(key => string.Create(CultureInfo.InvariantCulture, $"AR{key % 3},term{random.Next(2)}")).Prepend("artist_id,artist_top_term"),
            _ => keys.Select(key => string.Create(CultureInfo.InvariantCulture, $"term{key % 2},{_genres[random.Next(3)]},0.{random.Next(1, 10)}"))
                .Prepend("artist_top_term,tagtraum_genre,share"),
        };
    }
}
