using System.Globalization;

namespace Sparkify.EndToEnd.Order;

/// <summary>Writes song metadata about which files agree half of the time.</summary>
public sealed class QuarrelingCatalogue(Random random)
{
    private static readonly string[] _titles = ["Undo", "Jóga", "Clocks"];
    private static readonly string[] _artists = ["Björk", "Bjork", "Coldplay", "Coldplay feat. Björk", "Björk & Coldplay"];
    private static readonly string[] _places = ["", "Reykjavík", "London"];

    /// <param name="keys">Which songs.</param>
    /// <param name="file">One song of two is told by one file only.</param>
    public IEnumerable<string> Lines(IReadOnlyList<int> keys, int file)
    {
        return keys.Select(key => (key + file) % 2 == 0 ? key : key + (10 * file))
            .Select(song => random.Next(2) == 0 ? Line(song) : new QuarrelingCatalogue(new Random(song)).Line(song));
    }

    private string Line(int song)
    {
        var place = random.Next(2) == 0 ? "null" : "64.5";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"song_id\":\"SO{song}\",\"title\":\"{_titles[random.Next(3)]}\",\"artist_id\":\"AR{random.Next(3)}\",\"artist_name\":\"{_artists[random.Next(5)]}\","
            + $"\"artist_location\":\"{_places[random.Next(3)]}\",\"artist_latitude\":{place},\"artist_longitude\":{place},\"duration\":{199 + random.Next(5)}.25,"
            + $"\"year\":{random.Next(2) * 1999},\"num_songs\":1}}");
    }
}
